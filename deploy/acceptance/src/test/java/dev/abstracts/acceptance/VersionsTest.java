package dev.abstracts.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a source says later replaces what it said before, and a paper of which nobody speaks is gone. */
class VersionsTest {

    private final Pipeline pipeline = RunningStack.pipeline();

    @Test
    void aNewerVersionReplacesTheOlderWhicheverComesFirst() throws IOException {
        push("versions", jsonLine("2601.10001", "Kelp at Night", "2026-01-20", "We film kelp at night, twice.", ""));
        push("versions", jsonLine("2601.10001", "Kelp by Day", "2026-01-10", "We film kelp by day, once.", ""));

        JsonNode paper = pipeline.paper("arxiv:2601.10001").body();

        assertThat(paper.path("title").asText()).isEqualTo("Kelp at Night");
        assertThat(paper.path("abstract").asText()).isEqualTo("We film kelp at night, twice.");
        assertThat(paper.path("sightings")).hasSize(1);
    }

    @Test
    void aRecordWhoseIdentityChangesLeavesItsOldPaperWhichIsThenGone() throws IOException {
        push("moves", jsonLine("moss-17", "Moss in Rain", "2026-01-10", "We weigh moss in rain.", "10.5555/moss.old"));
        assertThat(pipeline.paper("doi:10.5555/moss.old").status()).isEqualTo(200);

        push("moves", jsonLine("moss-17", "Moss in Rain", "2026-01-11", "We weigh moss in rain.", "10.5555/moss.new"));

        assertThat(pipeline.paper("doi:10.5555/moss.new").status()).isEqualTo(200);
        Pipeline.Answer old = pipeline.paper("doi:10.5555/moss.old");
        assertThat(old.status()).isEqualTo(410);
        assertThat(old.body().path("type").asText()).endsWith(":gone");
        assertThat(pipeline.total("feed=moves")).isEqualTo(1);
    }

    private void push(String feed, String line) throws IOException {
        JsonNode receipt = pipeline.pushed(feed, line.getBytes(UTF_8), "format=arxiv-jsonl");
        assertThat(receipt.at("/records/published").asInt()).as("%s", receipt).isEqualTo(1);
        assertThat(pipeline.settled(receipt.path("id").asText())
                        .at("/records/indexed")
                        .asInt())
                .isEqualTo(1);
    }

    private static String jsonLine(String id, String title, String date, String text, String doi) {
        return """
                {"id": "%s", "title": "%s", "authors": ["Ida Sund"], "categories": ["q-bio.PE"], "update_date": "%s", \
                "abstract": "%s"%s}
                """.formatted(id, title, date, text, doi.isEmpty() ? "" : ", \"doi\": \"" + doi + "\"");
    }
}
