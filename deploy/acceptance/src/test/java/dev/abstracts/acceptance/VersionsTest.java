package dev.abstracts.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.RecordId;
import dev.abstracts.contract.SourceId;
import dev.abstracts.contract.Topics;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a source says later replaces what it said before, and a paper of which nobody speaks is gone. */
class VersionsTest {

    private final Pipeline pipeline = RunningStack.pipeline();

    @Test
    void aNewerVersionReplacesTheOlderWhicheverComesFirst() throws IOException {
        push("versions", jsonLine("2601.10001", "Kelp at Night", "2026-01-20", "We film kelp at night, twice."));
        push("versions", jsonLine("2601.10001", "Kelp by Day", "2026-01-10", "We film kelp by day, once."));

        JsonNode paper = pipeline.paper("arxiv:2601.10001").body();

        assertThat(paper.path("title").asText()).isEqualTo("Kelp at Night");
        assertThat(paper.path("abstract").asText()).isEqualTo("We film kelp at night, twice.");
        assertThat(paper.path("sightings")).hasSize(1);
    }

    @Test
    void aRecordWhoseIdentityChangesLeavesItsOldPaperWhichIsThenGone() throws Exception {
        publish("moss-17", jsonLine("2601.10002", "Moss in Rain", "2026-01-10", "We weigh moss in rain."));
        expect("arxiv:2601.10002", 200);

        publish("moss-17", jsonLine("2601.10003", "Moss in Rain", "2026-01-11", "We weigh moss in rain."));

        expect("arxiv:2601.10003", 200);
        expect("arxiv:2601.10002", 410);
        assertThat(pipeline.paper("arxiv:2601.10002").body().path("type").asText())
                .endsWith(":gone");
        assertThat(pipeline.total("feed=moves")).isEqualTo(1);
    }

    private void expect(String paper, int status) {
        Awaitility.await(paper + " to answer " + status)
                .atMost(Duration.ofSeconds(30))
                .until(() -> pipeline.paper(paper).status() == status);
    }

    /** Publishes a record under an id of its source's own that is not the arXiv id, as other formats' records have. */
    private static void publish(String sourceId, String line) throws Exception {
        FeedName feed = FeedName.of("moves");
        RecordId recordId = RecordId.of(feed, Format.ARXIV_JSONL, line.strip());
        SourceId source = new SourceId(feed, sourceId);
        RawRecord raw = new RawRecord(
                recordId,
                source,
                feed,
                "moves-1",
                Format.ARXIV_JSONL,
                0,
                1,
                line.strip(),
                LocalDate.of(2026, 1, 12),
                Instant.parse("2026-01-12T10:00:00Z"),
                null);
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", RunningStack.get().kafkaBootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            Topics.defaults().raw(), source.value().getBytes(UTF_8), MessageJson.write(raw)))
                    .get();
        }
    }

    private void push(String feed, String line) throws IOException {
        JsonNode receipt = pipeline.pushed(feed, line.getBytes(UTF_8), "format=arxiv-jsonl");
        assertThat(receipt.at("/records/published").asInt()).as("%s", receipt).isEqualTo(1);
        assertThat(pipeline.settled(receipt.path("id").asText())
                        .at("/records/indexed")
                        .asInt())
                .isEqualTo(1);
    }

    private static String jsonLine(String id, String title, String date, String text) {
        return """
                {"id": "%s", "title": "%s", "authors": ["Ida Sund"], "categories": ["q-bio.PE"], "update_date": "%s", \
                "abstract": "%s"}
                """.formatted(id, title, date, text);
    }
}
