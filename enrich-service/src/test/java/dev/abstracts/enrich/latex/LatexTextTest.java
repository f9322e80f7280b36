package dev.abstracts.enrich.latex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatexTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            M{\\"u}ller|Müller
            Ji{\\v r}{\\'\\i} K{\\r u}{\\v r}|Jiří Kůř
            non~breaking|non breaking
            http://example.org/\\~{}moss/x\\^{}2|http://example.org/~moss/x^2
            \\url{http://example.org/~moss/a\\_b{\\_}c}|http://example.org/~moss/a_b_c
            \\href{http://example.org}{here}|here
            \\textcolor{red}{red} \\raisebox{-0.5ex}{\\textasciitilde}3|red ~3
            R$\\backslash$'enyi and $\\backslash$"uber|Rényi and über
            about 50% of $x^2$|about 50% of $x^2$
            """)
    void commandsBecomeWhatTheyMean(String latex, String text) {
        assertThat(LatexText.line(latex)).isEqualTo(text);
    }

    @Test
    void anAddressThatNobodyClosesGoesOnToTheEnd() {
        assertThat(LatexText.line("see \\url{http://example.org and more"))
                .isEqualTo("see http://example.org and more");
        assertThat(LatexText.line("\\url{".repeat(100_000))).hasSize("url".length() * 99_999);
    }
}
