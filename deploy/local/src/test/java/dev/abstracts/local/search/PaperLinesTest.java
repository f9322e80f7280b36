package dev.abstracts.local.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.MessageJson;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PaperLinesTest {

    private final PaperLines lines =
            new PaperLines(UnaryOperator.identity(), UnaryOperator.identity(), match -> "[" + match + "]");

    @Test
    void aPaperShowsWhatMatchedAndWhatIsKnown() throws Exception {
        JsonNode answer = MessageJson.mapper().readTree("""
                {"total": 1234, "took": 7, "papers": [{"id": "arxiv:2601.00001", "title": "Gauges & floods",
                 "authors": [{"name": "A"}, {"name": "B"}, {"name": "C"}, {"name": "D"}],
                 "venue": {"name": "NeurIPS", "year": 2025, "status": "accepted"}, "categories": ["cs.LG"], "hasCode": true,
                 "highlights": {"title": ["<em>Gauges</em> &amp; floods"], "abstract": ["when <em>gauges</em>\\n fail"]}}]}
                """);

        assertThat(lines.of(answer))
                .containsExactly(
                        "1,234 papers in 7 ms",
                        "",
                        " 1. [Gauges] & floods",
                        "    A, B, C et al.",
                        "    arxiv:2601.00001 · NeurIPS 2025 accepted · cs.LG · code",
                        "    ... when [gauges] fail ...");
    }

    @Test
    void aPaperWithoutTitleOrHighlightsStillIsALine() throws Exception {
        JsonNode answer =
                MessageJson.mapper().readTree("{\"total\":1,\"took\":1,\"papers\":[{\"id\":\"abstract:00\"}]}");

        assertThat(lines.of(answer)).contains(" 1. (no title)", "    abstract:00");
    }

    @Test
    void entitiesAreTextAgain() {
        assertThat(HighlightText.render("a &lt; b &#x2F; &#39;c&#39; &unknown; &#xFFFFFF;", match -> match))
                .isEqualTo("a < b / 'c' &unknown; &#xFFFFFF;");
    }

    @Test
    void longTextIsCutAtAWord() {
        assertThat(PaperLines.shortened("one two three four", 15)).isEqualTo("one two...");
        assertThat(PaperLines.shortened("short", 15)).isEqualTo("short");
    }
}
