package dev.abstracts.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What cannot be taken is rejected alone, and the stream goes on. */
class PoisonTest {

    private final Pipeline pipeline = RunningStack.pipeline();

    @Test
    void unreadableMessagesAreRejectedAloneAndTheStreamGoesOn() throws Exception {
        long before = unreadable();
        Topics topics = Topics.defaults();
        long sent = 0;
        try (var producer = producer()) {
            for (String topic : new String[] {topics.raw(), topics.sightings(), topics.papers()}) {
                for (int partition = 0;
                        partition < producer.partitionsFor(topic).size();
                        partition++) {
                    String where = topic + partition;
                    send(producer, topic, partition, "poison", "{\"recordId\": 12 " + where);
                    // Kafka itself refuses a message without key on a compacted topic.
                    send(
                            producer,
                            topic,
                            partition,
                            topic.equals(topics.papers()) ? "poison" : null,
                            "not json " + where);
                    send(producer, topic, partition, "poison", "{\"of\": \"%s\"}".formatted(where));
                    sent += 3;
                }
            }
        }
        push("poison-after", line("2601.20001", "A Calm Sea", "After the storm the sea was calm."));

        assertThat(pipeline.paper("arxiv:2601.20001").status()).isEqualTo(200);
        long expected = before + sent;
        Awaitility.await(sent + " rejections").atMost(Duration.ofSeconds(30)).until(() -> unreadable() == expected);
    }

    @Test
    void aRecordOfControlCharactersTakesNobodyWithIt() throws IOException {
        String controls = "\\u0001".repeat(150_000);
        JsonNode receipt = pipeline.pushed(
                "poison-controls",
                (line("2601.20002", "Before", "The record before is fine.")
                                + line("2601.20003", "Controls", controls)
                                + line("2601.20004", "After", "The record after is fine."))
                        .getBytes(UTF_8),
                "format=arxiv-jsonl");

        JsonNode status = pipeline.settled(receipt.path("id").asText());

        assertThat(status.at("/records/published").asInt()
                        + status.at("/records/refused").asInt())
                .isEqualTo(3);
        assertThat(status.at("/records/indexed").asInt()
                        + status.at("/records/rejected").asInt())
                .isEqualTo(status.at("/records/published").asInt());
        assertThat(pipeline.paper("arxiv:2601.20002").status()).isEqualTo(200);
        assertThat(pipeline.paper("arxiv:2601.20004").status()).isEqualTo(200);
    }

    @Test
    void aRawRecordOf900KilobytesOfControlCharactersTakesNobodyWithIt() throws IOException {
        String text = "A title of control characters\n" + "\u0001".repeat(900_000) + "\nAccept (Poster)\n";
        JsonNode receipt = pipeline.pushed("poison-900k", text.getBytes(UTF_8), "format=review-listing");
        JsonNode status = pipeline.settled(receipt.path("id").asText());
        push("poison-900k", line("2601.20005", "Still Here", "The stream goes on."));

        assertThat(status.at("/records/indexed").asInt()
                        + status.at("/records/rejected").asInt())
                .isEqualTo(status.at("/records/published").asInt());
        assertThat(pipeline.paper("arxiv:2601.20005").status()).isEqualTo(200);
    }

    private long unreadable() throws IOException {
        return pipeline.ok("/v1/rejected?code=unreadable-message").path("total").longValue();
    }

    private void push(String feed, String line) throws IOException {
        JsonNode receipt = pipeline.pushed(feed, line.getBytes(UTF_8), "format=arxiv-jsonl");
        pipeline.settled(receipt.path("id").asText());
    }

    private static String line(String id, String title, String text) {
        return "{\"id\": \"%s\", \"title\": \"%s\", \"authors\": [\"Ida Sund\"], \"abstract\": \"%s\"}%n"
                .formatted(id, title, text);
    }

    private static void send(
            KafkaProducer<byte[], byte[]> producer, String topic, int partition, String key, String value)
            throws InterruptedException, ExecutionException {
        producer.send(new ProducerRecord<>(
                        topic, partition, key == null ? null : key.getBytes(UTF_8), value.getBytes(UTF_8)))
                .get();
    }

    private static KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", RunningStack.get().kafkaBootstrapServers(), "max.request.size", 8 << 20),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
