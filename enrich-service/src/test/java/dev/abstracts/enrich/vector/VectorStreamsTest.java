package dev.abstracts.enrich.vector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.PaperId;
import dev.abstracts.contract.PaperVector;
import dev.abstracts.contract.Topics;
import dev.abstracts.enrich.topology.DefaultSettings;
import dev.abstracts.enrich.topology.EnrichmentSettings;
import dev.abstracts.enrich.topology.Pipeline;
import dev.abstracts.local.backend.Backend;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers in, vectors out, on a real Kafka and by the real model. */
class VectorStreamsTest {

    private static final int PARTITIONS = 2;

    private final Topics topics = new Topics("vectors-" + HexFormat.of().toHexDigits(new Random().nextInt()));

    @TempDir
    Path folder;

    private Backend backend;
    private Pipeline pipeline;

    @BeforeEach
    void open() {
        backend = Backend.shared();
        backend.createTopics(topics, PARTITIONS);
        pipeline = new Pipeline(backend.kafkaBootstrapServers(), topics);
    }

    @AfterEach
    void close() {
        pipeline.close();
    }

    @Test
    void aRestartMakesNoVectorAgainAlsoWithoutItsFiles() throws Exception {
        for (int i = 0; i < 10; i++) {
            push(topics, Vectored.paper(i, "Boats %d".formatted(i), "We count boats."));
        }
        try (Running first = run(topics, "a")) {
            soon().untilAsserted(() -> assertThat(vectors()).hasSize(10));
            assertThat(first.status().computed()).isEqualTo(10);
            soon().untilAsserted(() -> assertThat(first.status().pending()).isZero());
        }
        PaperVector before = vector(3);

        push(topics, Vectored.paper(3, "Boats 3", "We count boats."));
        push(topics, Vectored.paper(4, "Boats 4", "We count ships."));
        push(topics, Vectored.gone(5));
        try (Running second = run(topics, "b")) {
            soon().untilAsserted(() -> {
                assertThat(vector(3).paper().offset())
                        .isGreaterThan(before.paper().offset());
                assertThat(vector(4).textHash()).isNotEqualTo(before.textHash());
                assertThat(vectors()).containsEntry(Vectored.id(5), null);
            });
            assertThat(second.status().computed()).as("of the revised text").isEqualTo(1);
            assertThat(second.status().reused()).isEqualTo(1);
        }
        assertThat(vector(3)).isEqualTo(before.at(vector(3).paper()));
    }

    @Test
    void whileThePipelineIsBehindNothingIsMade() throws Exception {
        for (int i = 0; i < 200; i++) {
            pipeline.send(topics.raw(), "tide/%d".formatted(i).getBytes(UTF_8), "{}".getBytes(UTF_8));
        }
        push(topics, Vectored.paper(1, "Boats", "We count boats."));
        try (Running running = run(topics, "a");
                Admin admin = Admin.create(Map.of("bootstrap.servers", backend.kafkaBootstrapServers()))) {
            soon().untilAsserted(() -> {
                assertThat(running.status().state()).isEqualTo(VectorStatus.State.PAUSED);
                assertThat(running.status().detail()).isEqualTo("the pipeline is 200 messages behind");
                assertThat(running.status().pending()).isEqualTo(1);
            });
            // The topology is up and holds the paper: it would be done by now.
            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> running.status().computed() == 0 && vectors().isEmpty());
            Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();
            for (int i = 0; i < PARTITIONS; i++) {
                read.put(new TopicPartition(topics.raw(), i), new OffsetAndMetadata(200));
            }
            admin.alterConsumerGroupOffsets(topics.enrichGroup(), read).all().get();
            soon().untilAsserted(() -> assertThat(vectors()).containsOnlyKeys(Vectored.id(1)));
            assertThat(running.status().state()).isEqualTo(VectorStatus.State.RUNNING);
        }
    }

    @Test
    void theGenerationThatServesIsFollowedWithoutReadingItsTextsAgain() throws Exception {
        Topics next = topics.withEnrichment(2);
        backend.createTopics(next, PARTITIONS);
        for (int i = 0; i < 5; i++) {
            push(topics, Vectored.paper(i, "Boats %d".formatted(i), null));
            push(next, Vectored.paper(i, "Boats %d".formatted(i), null));
        }
        try (Running first = run(topics, "a")) {
            soon().untilAsserted(() -> assertThat(vectors()).hasSize(5));
            assertThat(first.status().computed()).isEqualTo(5);
        }
        for (Topics serving : new Topics[] {next, topics}) {
            try (Running running = run(serving, "a")) {
                soon().untilAsserted(() -> assertThat(vectors().values())
                        .hasSize(5)
                        .allSatisfy(vector -> assertThat(vector.paper().topic()).isEqualTo(serving.papers())));
                assertThat(running.status().computed()).isZero();
                assertThat(running.status().reused()).isEqualTo(5);
            }
        }
    }

    @Test
    void aGenerationThatIsTriedMakesNone() throws Exception {
        push(topics, Vectored.paper(1, "Boats", null));
        try (Running tried = run(topics, "a", true)) {
            tried.model.loaded().join();
            assertThat(tried.status().state()).isEqualTo(VectorStatus.State.OFF);
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", backend.kafkaBootstrapServers()))) {
                assertThat(admin.listGroups().all().get())
                        .noneMatch(group -> group.groupId().equals(topics.vectorGroup()));
            }
        }
    }

    private Running run(Topics serving, String name) {
        return run(serving, name, false);
    }

    private Running run(Topics serving, String name, boolean tried) {
        Path stateDir = folder.resolve(name);
        EmbeddingModel model = new EmbeddingModel(new Enabled(), stateDir);
        VectorStreams streams = new VectorStreams(
                serving,
                new Enabled(),
                new Generation(serving.enrichment(), tried),
                new DefaultSettings(),
                model,
                Map.of("bootstrap.servers", backend.kafkaBootstrapServers()),
                stateDir,
                new SimpleMeterRegistry(),
                InstantSource.system());
        streams.start(new StartupEvent());
        model.start(new StartupEvent());
        return new Running(streams, model);
    }

    private record Running(VectorStreams streams, EmbeddingModel model) implements AutoCloseable {

        VectorStatus status() {
            return streams.status();
        }

        @Override
        public void close() throws InterruptedException {
            streams.stop(new ShutdownEvent());
            model.stop(new ShutdownEvent());
        }
    }

    private record Generation(int generation, boolean tried) implements EnrichmentSettings {

        @Override
        public OptionalInt recordsPerSecond() {
            return OptionalInt.empty();
        }
    }

    private record Enabled() implements VectorSettings {

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public int threads() {
            return 1;
        }

        @Override
        public long yieldsAbove() {
            return 50;
        }

        @Override
        public Duration lookEvery() {
            return Duration.ofMillis(100);
        }

        @Override
        public int atOnce() {
            return 2;
        }

        @Override
        public int cachedQueries() {
            return 10;
        }
    }

    private void push(Topics to, Paper paper) {
        pipeline.send(to.papers(), paper.id().value().getBytes(UTF_8), MessageJson.write(paper));
        pipeline.flush();
    }

    /** The last vector of each paper. */
    private Map<PaperId, @Nullable PaperVector> vectors() {
        Map<PaperId, @Nullable PaperVector> last = new HashMap<>();
        pipeline.committed(topics.vectors())
                .forEach(message -> last.put(
                        PaperId.parse(new String(message.key(), UTF_8)),
                        message.value() == null ? null : Pipeline.read(message.value(), PaperVector.class)));
        return last;
    }

    private PaperVector vector(int number) {
        return vectors().get(Vectored.id(number));
    }

    private static ConditionFactory soon() {
        return await().pollInSameThread().atMost(Duration.ofSeconds(60));
    }
}
