package dev.abstracts.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.abstracts.contract.Paper;
import dev.abstracts.contract.PaperChange;
import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.Topics;
import dev.abstracts.local.backend.Backend;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The life of the topology: what it waits for, and that ending it in any way neither loses nor doubles a record. */
class RestartTest {

    private final Topics topics = new Topics("restart-" + HexFormat.of().toHexDigits(new Random().nextInt()));

    @TempDir
    Path folder;

    private Backend backend;
    private Pipeline pipeline;

    @BeforeEach
    void open() {
        backend = Backend.shared();
        pipeline = new Pipeline(backend.kafkaBootstrapServers(), topics);
    }

    @AfterEach
    void close() {
        pipeline.close();
    }

    @Test
    void waitsForKafka() throws InterruptedException {
        EnrichStreams streams = EnrichProcess.here("127.0.0.1:1", topics, folder);
        streams.start(new StartupEvent());
        soon().untilAsserted(() -> assertThat(streams.phase().text()).startsWith("kafka does not answer: "));
        assertThat(new StreamsAlive(streams).call().getStatus()).hasToString("UP");
        assertThat(new StreamsReady(streams, new DefaultSettings()).call().getStatus())
                .hasToString("DOWN");
        streams.stop(new ShutdownEvent());
        assertThat(streams.phase()).isEqualTo(new StreamsPhase.Stopped());
    }

    @Test
    void waitsForTheTopicsAndGoesOnWhereItStopped() throws InterruptedException {
        EnrichStreams first = EnrichProcess.here(backend.kafkaBootstrapServers(), topics, folder);
        first.start(new StartupEvent());
        soon().untilAsserted(() -> assertThat(first.phase()).isInstanceOf(StreamsPhase.WaitingForTopics.class));
        backend.createTopics(topics, 2);
        pipeline.push(records(0, 50));
        soon().untilAsserted(() -> assertThat(papers()).hasSize(50));
        first.stop(new ShutdownEvent());

        pipeline.push(records(50, 100));
        pipeline.push(records(0, 10));
        EnrichStreams second = EnrichProcess.here(backend.kafkaBootstrapServers(), topics, folder);
        second.start(new StartupEvent());
        soon().untilAsserted(() -> assertThat(papers()).hasSize(110));
        second.stop(new ShutdownEvent());
        assertThat(changes())
                .as("the stores are those of the first run: the ten sent again are no news")
                .hasSize(100)
                .extracting(PaperChange::kind)
                .containsOnly(PaperChange.Kind.ADDED);
    }

    @Test
    @Tag("crash")
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void killedAgainAndAgainNothingIsLostNorDoubled() throws IOException, InterruptedException {
        backend.createTopics(topics, 4);
        Path log = folder.resolve("enrich.log");
        Process enrich = fork(log);
        try {
            for (int kill = 0; kill < 4; kill++) {
                pipeline.push(records(kill * 1_000, (kill + 1) * 1_000));
                int some = kill * 1_000 + 300;
                soon().untilAsserted(() -> assertThat(papers()).hasSizeGreaterThan(some));
                enrich.destroyForcibly().waitFor();
                enrich = fork(log);
            }
            soon().untilAsserted(() -> assertThat(papers()).hasSizeGreaterThanOrEqualTo(4_000));
        } finally {
            enrich.destroyForcibly().waitFor();
        }
        assertThat(papers()).as("every record was committed once").hasSize(4_000);
        assertThat(papers()).extracting(Paper::id).doesNotHaveDuplicates();
        assertThat(changes()).extracting(PaperChange::paperId).hasSize(4_000).doesNotHaveDuplicates();
    }

    private Process fork(Path log) throws IOException {
        return EnrichProcess.fork(backend.kafkaBootstrapServers(), topics, folder.resolve("state"), log);
    }

    private static List<RawRecord> records(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Blocks.record("tide", "2501.%05d".formatted(i), "We count %d mussels.".formatted(i)))
                .toList();
    }

    private List<Paper> papers() {
        return pipeline.committed(topics.papers(), Paper.class);
    }

    private List<PaperChange> changes() {
        return pipeline.committed(topics.changes(), PaperChange.class);
    }

    private static ConditionFactory soon() {
        return await().pollInSameThread().atMost(Duration.ofSeconds(90));
    }
}
