package dev.abstracts.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkFinderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    Code is at https://github.com/example-lab/pour.                 | https://github.com/example-lab/pour
                    (see http://teapots.example.org)                                 | http://teapots.example.org
                    see http://en.example.org/Teapot_(mathematics), for one          | http://en.example.org/Teapot_(mathematics)
                    \\url{https://teapots.example.org/a_b}.                          | https://teapots.example.org/a_b
                    \\href{https://teapots.example.org/}{teapots}                    | https://teapots.example.org/
                    at \\texttt{https://github.com/example/a\\_b}                    | https://github.com/example/a\\_b
                    <https://teapots.example.org/?a=1&b=2#c>                         | https://teapots.example.org/?a=1&b=2#c
                    available athttps://teapots.example.org/glued                    | https://teapots.example.org/glued
                    will be at github.com/example-lab/pour soon                      | github.com/example-lab/pour
                    www.teapots.example.org!                                         | www.teapots.example.org
                    Https://Teapots.example.org/X;                                   | Https://Teapots.example.org/X
                    [https://teapots.example.org/x]                                  | https://teapots.example.org/x
                    "https://teapots.example.org/x"                                  | https://teapots.example.org/x
                    https://teapots.example.org/x。                                  | https://teapots.example.org/x
                    """)
    void takesTheLinkWithoutTheSentence(String text, String url) {
        assertThat(LinkFinder.find(text)).extracting(Link::url).containsExactly(url);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    no link here, not even at http:// or https://.
                    the name github.com alone
                    mygithub.com/example is another host
                    someone@www.example.org
                    """)
    void leavesOtherTextAlone(String text) {
        assertThat(LinkFinder.find(text)).isEmpty();
    }

    @Test
    void saysWhereTheyAre() {
        String text = "a https://a.example.org, then https://b.example.org.";

        assertThat(LinkFinder.find(text))
                .extracting(link -> text.substring(link.start(), link.end()))
                .containsExactly("https://a.example.org", "https://b.example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/example/a, true",
        "github.com/example/a, true",
        "http://www.gitlab.com/a, true",
        "https://gitlab.example.org/a, true",
        "https://example.sourceforge.net, true",
        "https://anonymous.4open.science/r/a, true",
        "https://example.github.io/a, false",
        "https://example.org/github.com/a, false",
        "https://notgithub.com/a, false"
    })
    void knowsHostsOfCode(String url, boolean code) {
        assertThat(CodeHosts.isCode(url)).isEqualTo(code);
    }
}
