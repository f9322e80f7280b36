package dev.abstracts.local.bench;

import dev.abstracts.local.Failure;
import dev.abstracts.local.backend.KafkaTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * What ingest-service is compared with: messages that it has published, sent once more to the same broker by nothing but
 * Kafka's own {@code kafka-producer-perf-test}, with the settings of ingest-service's producer.
 */
final class ProducerCeiling {

    private static final String PRODUCER = "org.apache.kafka.tools.ProducerPerformance";
    private static final String CONSUMER = "org.apache.kafka.tools.consumer.ConsoleConsumer";
    private static final String SCRATCH = "bench-producer";
    private static final Pattern TOTAL =
            Pattern.compile("\\d+ records sent, ([0-9.]+) records/sec .* 99\\.9th\\.?", Pattern.DOTALL);

    private final String bootstrapServers;
    private final int partitions;

    ProducerCeiling(String bootstrapServers, int partitions) {
        this.bootstrapServers = bootstrapServers;
        this.partitions = partitions;
    }

    /** Values of messages, a line each. */
    record Payload(Path file, long meanBytes) {}

    /** Takes the first values of a topic, each of which is one line of JSON. */
    Payload payload(String topic, int count, Path file) {
        List<String> values = new ArrayList<>();
        KafkaTool.run(
                CONSUMER,
                "128m",
                List.of(
                        "--bootstrap-server",
                        bootstrapServers,
                        "--topic",
                        topic,
                        "--from-beginning",
                        "--max-messages",
                        Integer.toString(count),
                        "--timeout-ms",
                        "30000"),
                line -> {
                    if (line.startsWith("{")) {
                        values.add(line);
                    }
                });
        if (values.size() != count) {
            throw new Failure("%s has %d messages and not %d".formatted(topic, values.size(), count));
        }
        try {
            Files.write(file, values);
            return new Payload(file, (Files.size(file) - count) / count);
        } catch (IOException e) {
            throw new Failure("%s cannot be written: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** Messages per second when it sends these values, any of them any number of times. */
    double recordsPerSecond(Payload payload, long count, long warmUp) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(SCRATCH, partitions, (short) 1)))
                    .all()
                    .get();
            try {
                return measured(payload, count, warmUp);
            } finally {
                admin.deleteTopics(List.of(SCRATCH)).all().get();
            }
        } catch (ExecutionException e) {
            throw new Failure("the topic %s cannot be made or deleted: %s".formatted(SCRATCH, e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while kafka was measured", e);
        }
    }

    private double measured(Payload payload, long count, long warmUp) {
        List<String> said = new ArrayList<>();
        KafkaTool.run(
                PRODUCER,
                "256m",
                List.of(
                        "--topic",
                        SCRATCH,
                        "--num-records",
                        Long.toString(warmUp + count),
                        "--warmup-records",
                        Long.toString(warmUp),
                        "--payload-file",
                        payload.file().toString(),
                        "--throughput",
                        "-1",
                        "--producer-props",
                        "bootstrap.servers=" + bootstrapServers,
                        "acks=all",
                        "compression.type=lz4",
                        "batch.size=131072",
                        "linger.ms=5"),
                said::add);
        // The last line is of what follows the warm-up.
        return said.reversed().stream()
                .map(TOTAL::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(total -> Double.parseDouble(total.group(1)))
                .orElseThrow(() -> new Failure("kafka-producer-perf-test said no figure: " + String.join(" | ", said)));
    }
}
