package dev.abstracts.enrich.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

    private static final List<String> PIECES = List.of(
            "<p>",
            "</p>",
            "<",
            ">",
            "&",
            ";",
            "&amp;",
            "&#",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<a href=\"",
            "\"",
            "'",
            " b='",
            "<?",
            "<i>",
            "</i>",
            "<title>",
            "</title>",
            "<mml:math alttext='x'>",
            "</mml:math>",
            "<tex-math>",
            "</tex-math>",
            "<alternatives>",
            "</alternatives>",
            "moss",
            " ",
            "\n",
            "\n\n",
            "<script>",
            "</script>");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "moss",
                "p < 0.05 and q > 3",
                "with $a<b$ and $c>d$",
                "if a<b and c>d, x<i and y>s",
                "a List<T> of R&D, moss & rain; more",
                "$<i>$ and <T>",
                "We grow\n  moss.\n\nA second paragraph.",
                "<- and -> and <= and <3 and </ and <!",
                "&moss; &#; &#x; &#0; &#xD800; &#99999999999;"
            })
    void whatIsNoMarkupStays(String text) {
        assertThat(Markup.plainText(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>Moss.</p>|Moss.
            <jats:p>Moss.</jats:p><jats:p>Rain.</jats:p>|Moss.\\n\\nRain.
            <p>Moss<p>Rain|Moss\\n\\nRain
            Moss<br/>rain<BR>wind|Moss\\nrain\\nwind
            <jats:title>Abstract</jats:title><jats:p>Moss.</jats:p>|Moss.
            <title>ABSTRACT:</title> <p>Moss.</p>|Moss.
            <sec><title>Background</title><p>Moss.</p></sec><sec><title>Results:</title><p>Rain.</p></sec>|Background: Moss.\\n\\nResults: Rain.
            <h3>Why moss?</h3><p>Because.</p>|Why moss? Because.
            CO<sub>2</sub> and 10<sup>-3</sup>|CO2 and 10-3
            <i>Moss</i> on <b>roofs</b>|Moss on roofs
            a &lt; b &amp; c &eacute; &#233; &#xE9; &#150;|a < b & c é é é –
            &lt;p&gt;Moss &amp;amp; rain&lt;/p&gt;|Moss & rain
            <ul><li>Moss</li><li>Rain</li></ul>|Moss\\nRain
            <p>Moss<script>if (a < b) alert()</script> grows</p>|Moss grows
            <p>Moss<!-- <p>not</p> --> grows</p>|Moss grows
            <![CDATA[a < b]]> <i>c</i>|a < b c
            <p>Moss<xref ref-type="fn" rid="f">*</xref> <xref ref-type="bibr">[1]</xref></p>|Moss [1]
            <mml:math><mml:mi>x</mml:mi> <mml:mo>=</mml:mo> <mml:mn>2</mml:mn></mml:math> is|x=2 is
            at <math alttext="x^2"><mi>x</mi><mn>2</mn></math> it|at $x^2$ it
            at <math><semantics><mi>x</mi><annotation encoding="application/x-tex">\\x</annotation></semantics></math> it|at $\\x$ it
            of <alternatives><mml:math><mml:mi>x</mml:mi></mml:math><tex-math>x_1</tex-math></alternatives> moss|of $x_1$ moss
            of <inline-formula><tex-math>\\documentclass{minimal}\\begin{document}$$y$$\\end{document}</tex-math><mml:math><mml:mi>y</mml:mi></mml:math></inline-formula> moss|of $y$ moss
            <p>Moss&nbsp;&nbsp;on \t roofs</p>|Moss on roofs
            <p>p < 0.05 and $a<b$</p>|p < 0.05 and $a<b$
            <p>Moss</p></div></div><p>Rain</p>|Moss\\n\\nRain
            <a href="http://example.org/?a=1&amp;b=2">Moss</a>|Moss
            <AbstractText Label="X">Moss</AbstractText>|Moss
            <table><tr><td>a</td><td>b</td></tr></table>|a b
            """)
    void markupIsRead(String marked, String plain) {
        assertThat(Markup.plainText(marked)).isEqualTo(plain.replace("\\n", "\n"));
    }

    @Test
    void blankLinesBetweenParagraphsThatAreNotMarkedUpAreKept() {
        assertThat(Markup.plainText("First <i>one</i>\n goes on.\n\nSecond one."))
                .isEqualTo("First one goes on.\n\nSecond one.");
    }

    @Test
    void neverThrowsAndIsDoneSoon() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("-Dtest.seed=" + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertThat(Markup.plainText(text.toString())).isNotNull();
        }
        for (String piece : PIECES) {
            assertThat(Markup.plainText(piece.repeat(300_000 / piece.length()))).isNotNull();
            assertThat(Markup.plainText(("<p " + piece).repeat(100_000))).isNotNull();
        }
    }
}
