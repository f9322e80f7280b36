package dev.abstracts.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbbreviationsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The neural tangent kernel (NTK) of ponds      | NTK    | neural tangent kernel
            Some cold dark fish (CDFs) swim               | CDF    | cold dark fish
            NTK (neural tangent kernel) of ponds          | NTK    | neural tangent kernel
            a mask region-based CNN (Mask R-CNN, old)     |        |
            three ponds (see below)                       |        |
            the HyperText fish (HTF; Ash 2001) swims      | HTF    | HyperText fish
            of fish (XYZ)                                 |        |
            """)
    void definitionsAreFound(String text, String shortForm, String longForm) {
        var found = Abbreviations.in(text).stream()
                .map(d -> d.shortForm() + "=" + text.substring(d.start(), d.end()))
                .toList();
        if (shortForm == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).containsExactly(shortForm + "=" + longForm);
        }
    }
}
