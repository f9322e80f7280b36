package dev.abstracts.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.MessageJson;
import org.junit.jupiter.api.Test;

class ParsedTableTest {

    @Test
    void aPaperIsALineOfWhatWasUnderstood() throws Exception {
        var papers = MessageJson.mapper().readTree("""
                [{"title": "KiteNet", "authors": [{"name": "Bjarte Nordvik"}], "categories": ["cs.RO", "cs.LG"],
                  "decision": {"outcome": "accepted", "presentation": "oral"}, "tags": [{"label": "Robotics"}]},
                 {"abstract": "No title was given to this abstract, which is longer than its column",
                  "venue": {"name": "ICML", "year": 2026, "status": "accepted"}}]
                """);

        var lines = ParsedTable.of(papers);

        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).matches(" +KiteNet +Bjarte Nordvik +accepted oral +cs\\.RO, cs\\.LG +Robotics");
        assertThat(lines.get(2)).matches(" +\"No title was given to this.* +ICML 2026 accepted +- +-");
    }
}
