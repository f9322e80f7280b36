package dev.abstracts.search.indexing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class BulkAnswerTest {

    @Test
    void everyItemHasAVerdict() throws IOException {
        List<Verdict> verdicts = read("""
                {"items":[{"index":{"status":201}},
                 {"index":{"error":{"type":"document_parsing_exception","reason":"failed to parse",
                   "caused_by":{"reason":"For input string: \\"nine\\""}},"status":400}},
                 {"index":{"status":429,"error":{"type":"es_rejected_execution_exception","reason":"full"}}},
                 {"index":{"status":409,"error":{"type":"version_conflict_engine_exception","reason":"older"}}}]}
                """, 4);

        assertThat(verdicts)
                .containsExactly(
                        new Verdict.Done(true),
                        new Verdict.Refused("document_parsing_exception: failed to parse: For input string: \"nine\""),
                        new Verdict.Again("elasticsearch answers 429 es_rejected_execution_exception: full"),
                        new Verdict.Done(false));
    }

    @Test
    void anAnswerThatTellsOfFewerItemsIsNotTrusted() {
        assertThatThrownBy(() -> read("{\"items\":[{\"index\":{\"status\":201}}]}", 2))
                .isInstanceOf(IOException.class)
                .hasMessage("2 items were sent, 1 are answered");
    }

    @Test
    void somethingElseIsNoAnswer() {
        assertThatThrownBy(() -> read("<html>", 1)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("{}", 1)).isInstanceOf(IOException.class);
    }

    private static List<Verdict> read(String json, int size) throws IOException {
        return BulkAnswer.read(new ByteArrayInputStream(json.getBytes(UTF_8)), size);
    }
}
