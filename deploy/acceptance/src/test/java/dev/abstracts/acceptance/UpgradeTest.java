package dev.abstracts.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * While services are upgraded one after the other, replicas of several versions write to the same topics. Today's services read
 * what every past version wrote ({@code contract/history}) and what a later one may write, beside their own messages.
 */
class UpgradeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path HISTORY = ArchitectureTest.root().resolve("contract/history");
    private static final String FEED = "upgraded";
    private static final String EXAMPLES_PAPER = "2601.00001";

    private final Topics topics = Topics.defaults();
    private final Pipeline pipeline = RunningStack.pipeline();

    @Test
    void messagesOfAllVersionsBecomePapersSideBySide() throws Exception {
        List<String> papers = new ArrayList<>();
        try (Producer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", RunningStack.get().kafkaBootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (Path example : examples()) {
                String message = example.getFileName().toString().replace(".in.json", "");
                for (boolean later : new boolean[] {false, true}) {
                    String paper = "2602.%05d".formatted(papers.size() + 1);
                    ObjectNode written = renamed(example, paper);
                    if (later) {
                        written.putObject("colour").put("name", "blue");
                    }
                    write(producer, message, written);
                    papers.add(paper);
                }
            }
        }
        // Of the same source as an older replica's sighting, and newer.
        String revised = papers.getLast();
        JsonNode receipt = pipeline.pushed(
                FEED,
                "{\"id\": \"%s\", \"title\": \"Lamps\", \"authors\": \"Ada Fenn\", \"categories\": \"cs.CY\", \"abstract\": \"Lamps of today.\"}%n"
                        .formatted(revised)
                        .getBytes(UTF_8),
                "format=arxiv-jsonl");
        pipeline.settled(receipt.path("id").asText());

        // Each example twice: as it was, and with a field that nobody knows yet.
        assertThat(papers).hasSizeGreaterThanOrEqualTo(10);
        for (String paper : papers) {
            Awaitility.await("the paper of " + paper)
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(pipeline.ok("/v1/papers/arxiv:" + paper)
                                    .path("abstract")
                                    .asText())
                            .isNotEmpty());
        }
        assertThat(pipeline.ok("/v1/papers/arxiv:" + revised).path("title").asText())
                .isEqualTo("Lamps");
        assertThat(pipeline.ok("/v1/rejected?size=0&feed=" + FEED).path("total").asLong())
                .isZero();
    }

    /** Those that lead to papers, oldest first. */
    private static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(HISTORY)) {
            return files.filter(file ->
                            file.getFileName().toString().matches("(RawRecord|SightingUpdate|Paper)\\.in\\.json"))
                    .sorted()
                    .toList();
        }
    }

    private static ObjectNode renamed(Path example, String paper) throws IOException {
        String record = "%064x".formatted(Long.parseLong(paper.replace(".", "")));
        return (ObjectNode) JSON.readTree(Files.readString(example)
                .replace(EXAMPLES_PAPER, paper)
                .replace("\"lab\"", "\"" + FEED + "\"")
                .replace("\"lab/", "\"" + FEED + "/")
                .replace("a".repeat(64), record));
    }

    private void write(Producer<byte[], byte[]> producer, String message, ObjectNode value)
            throws IOException, InterruptedException, ExecutionException {
        String topic =
                switch (message) {
                    case "RawRecord" -> topics.raw();
                    case "SightingUpdate" -> topics.sightings();
                    default -> topics.papers();
                };
        String key =
                switch (message) {
                    case "RawRecord" -> value.path("source").asText();
                    case "SightingUpdate" -> value.path("paperId").asText();
                    default -> value.path("id").asText();
                };
        producer.send(new ProducerRecord<>(topic, key.getBytes(UTF_8), JSON.writeValueAsBytes(value)))
                .get();
    }
}
