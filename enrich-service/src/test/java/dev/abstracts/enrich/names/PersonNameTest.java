package dev.abstracts.enrich.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Green, Ada|Ada Green
            Ada Green|Ada Green
            Stone, Bo, Jr.|Bo Stone Jr.
            Stone, Bo Jr.|Bo Stone Jr.
            Stone Jr., Bo|Bo Stone Jr.
            Fern, Cy III|Cy Fern III
            Fern, Iv|Iv Fern
            Ada Green 0002|Ada Green
            Green 0002, Ada|Ada Green
            毛, 泽东|毛泽东
            Mao, 泽东|泽东 Mao
            Stone, Jr., Bo|Bo Stone Jr.
            Bo Stone, Jr.|Bo Stone Jr.
            van der Rain,  C. D.|C. D. van der Rain
            Fern Collaboration|Fern Collaboration
            Moss, Rain, and Fern, Institute|Moss, Rain, and Fern, Institute
            """)
    void namesAreWrittenAsTheyAreRead(String name, String readable) {
        assertThat(PersonName.readable(name)).isEqualTo(readable);
    }

    @ParameterizedTest
    @CsvSource({
        "https://orcid.org/0000-0002-1825-0097, 0000-0002-1825-0097",
        "0000000218250097, 0000-0002-1825-0097",
        "http://orcid.org/0000-0002-1694-233x, 0000-0002-1694-233X",
        "moss,",
        ","
    })
    void orcidsLoseTheirAddress(String text, String orcid) {
        assertThat(PersonName.orcid(text)).isEqualTo(orcid);
    }

    @Test
    void aLineOfNamesIsSplit() {
        assertThat(NameList.split("Ada Green (1), Bo Stone, Jr. and Cy Rain ((1) Moss Institute, Bath)"))
                .containsExactly("Ada Green", "Bo Stone, Jr.", "Cy Rain");
    }
}
