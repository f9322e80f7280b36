package dev.abstracts.enrich.topology;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.abstracts.contract.Paper;
import dev.abstracts.contract.PaperChange;
import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.contract.Topics;
import dev.abstracts.enrich.EnrichBackend;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The running service on a real Kafka. */
@QuarkusTest
@QuarkusTestResource(EnrichBackend.class)
class EnrichStreamsTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @ConfigProperty(name = "abstracts.namespace")
    String namespace;

    private Pipeline pipeline;

    @BeforeEach
    void open() {
        pipeline = new Pipeline(bootstrapServers, new Topics(namespace));
    }

    @AfterEach
    void close() {
        pipeline.close();
    }

    @Test
    void rawRecordsInPapersOut() {
        List<RawRecord> records = IntStream.range(0, 200)
                .mapToObj(i -> Blocks.record("flow", "2402.%05d".formatted(i), "We count %d urchins.".formatted(i)))
                .toList();
        pipeline.push(records);
        soon().untilAsserted(() -> assertThat(papers("arxiv:2402.")).hasSize(200));
        assertThat(pipeline.committed(pipeline.topics.changes(), PaperChange.class).stream()
                        .filter(change -> change.paperId().value().startsWith("arxiv:2402.")))
                .hasSize(200)
                .allSatisfy(change -> assertThat(change.kind()).isEqualTo(PaperChange.Kind.ADDED));
    }

    @Test
    void poisonIsRejectedAloneAndTheStreamGoesOn() {
        String raw = pipeline.topics.raw();
        pipeline.send(raw, "poison/1".getBytes(UTF_8), "{\"recordId\":".getBytes(UTF_8));
        pipeline.send(raw, null, "no key either".getBytes(UTF_8));
        pipeline.send(raw, "poison/2".getBytes(UTF_8), null);
        pipeline.send(pipeline.topics.sightings(), null, new byte[] {1, 2, 3});
        pipeline.push(
                Blocks.record("poison", "2403.00001", "Kelp " + "\u0001".repeat(900_000) + " sways"),
                Blocks.record("poison", "2403.00002", "We count urchins."));
        soon().untilAsserted(() -> assertThat(papers("arxiv:2403.")).hasSize(1));
        soon().untilAsserted(() -> assertThat(pipeline.committed(pipeline.topics.rejected(), RejectedRecord.class))
                .extracting(RejectedRecord::code)
                .containsExactlyInAnyOrder(
                        RejectionCode.UNREADABLE_MESSAGE,
                        RejectionCode.UNREADABLE_MESSAGE,
                        RejectionCode.UNREADABLE_MESSAGE,
                        RejectionCode.UNREADABLE_MESSAGE,
                        RejectionCode.RECORD_TOO_LARGE));
    }

    @Test
    void aMegabyteOfPlainTextIsAPaper() {
        pipeline.push(Blocks.record("large", "2404.00001", "Kelp ".repeat(200_000)));
        soon().untilAsserted(() -> assertThat(papers("arxiv:2404."))
                .singleElement()
                .satisfies(paper -> assertThat(paper.abstractText()).hasSizeGreaterThan(999_000)));
    }

    @Test
    void tellsThatItIsReadyAndWhatItDoes() {
        soon().untilAsserted(() ->
                given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP")));
        given().get("/q/health/live").then().statusCode(200);
        pipeline.push(Blocks.record("metrics", "2405.00001", "We count urchins."));
        soon().untilAsserted(() -> given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("abstracts_records_parsed_total{format=\"blocks\"}"))
                .body(containsString("abstracts_papers_written_total{change=\"added\"}"))
                .body(containsString("kafka_stream_thread_process_total")));
    }

    private static ConditionFactory soon() {
        return await().pollInSameThread().atMost(Duration.ofSeconds(60));
    }

    private List<Paper> papers(String prefix) {
        return pipeline.committed(pipeline.topics.papers(), Paper.class).stream()
                .filter(paper -> paper.id().value().startsWith(prefix))
                .toList();
    }
}
