package dev.abstracts.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.abstracts.contract.Paper;
import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.Topics;
import dev.abstracts.local.backend.Backend;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A topic that is deleted and made anew is read from its beginning, wherever its group was in the one before. */
class TopicMadeAnewTest {

    private static final int PARTITIONS = 2;

    private final Topics topics = new Topics("anew-" + HexFormat.of().toHexDigits(new Random().nextInt()));

    @TempDir
    Path folder;

    private Backend backend;
    private Pipeline pipeline;
    private Admin admin;

    @BeforeEach
    void open() {
        backend = Backend.shared();
        backend.createTopics(topics, PARTITIONS);
        pipeline = new Pipeline(backend.kafkaBootstrapServers(), topics);
        admin = Admin.create(Map.of("bootstrap.servers", backend.kafkaBootstrapServers()));
    }

    @AfterEach
    void close() {
        pipeline.close();
        admin.close();
    }

    @Test
    void offsetsThatAMemberCommittedTooLateAreDropped() throws Exception {
        EnrichStreams first = started("first");
        pipeline.push(records(0, 100));
        soon().untilAsserted(() -> assertThat(papers()).hasSize(100));
        first.stop(new ShutdownEvent());
        // Instead of waiting until its session has timed out.
        admin.removeMembersFromConsumerGroup(topics.enrichGroup(), new RemoveMembersFromConsumerGroupOptions())
                .all()
                .get();
        soon().until(() -> admin.describeConsumerGroups(Set.of(topics.enrichGroup())).all().get().values().stream()
                .allMatch(group -> group.groupState() == GroupState.EMPTY));

        makeAnew(topics.sightings());
        Map<TopicPartition, OffsetAndMetadata> late = new HashMap<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            late.put(new TopicPartition(topics.sightings(), partition), new OffsetAndMetadata(3));
        }
        admin.alterConsumerGroupOffsets(topics.enrichGroup(), late).all().get();
        byte[] unreadable = "not a sighting".getBytes(UTF_8);
        for (int message = 0; message < 20; message++) {
            pipeline.send(topics.sightings(), "key %d".formatted(message).getBytes(UTF_8), unreadable);
        }
        pipeline.flush();

        EnrichStreams second = started("second");
        soon().untilAsserted(() -> assertThat(pipeline.committed(topics.rejected()))
                .as("messages before the old place")
                .hasSize(20));
        second.stop(new ShutdownEvent());
    }

    @Test
    void allInstancesLeaveTheOldTopicBeforeOneReadsTheNew() throws Exception {
        List<EnrichStreams> instances = List.of(started("first"), started("second"));
        pipeline.push(records(0, 100));
        soon().untilAsserted(() -> assertThat(papers()).hasSize(100));

        makeAnew(topics.sightings());
        for (int round = 1; round <= 5; round++) {
            pipeline.push(records(round * 100, round * 100 + 20));
        }
        soon().untilAsserted(() -> assertThat(papers())
                .extracting(paper -> paper.id().value())
                .contains(ids(100, 120))
                .contains(ids(200, 220))
                .contains(ids(300, 320))
                .contains(ids(400, 420))
                .contains(ids(500, 520)));
        soon().untilAsserted(() -> assertThat(instances)
                .extracting(instance -> instance.phase().isRunning())
                .containsOnly(true));
        for (EnrichStreams instance : instances) {
            instance.stop(new ShutdownEvent());
        }
    }

    private EnrichStreams started(String instance) {
        EnrichStreams streams = EnrichProcess.here(backend.kafkaBootstrapServers(), topics, folder.resolve(instance));
        streams.start(new StartupEvent());
        return streams;
    }

    private void makeAnew(String topic) throws Exception {
        admin.deleteTopics(Set.of(topic)).all().get();
        backend.createTopics(topics, PARTITIONS);
    }

    private static List<RawRecord> records(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Blocks.record("tide", "2501.%05d".formatted(i), "We count %d mussels.".formatted(i)))
                .toList();
    }

    private static String[] ids(int from, int to) {
        return IntStream.range(from, to).mapToObj("arxiv:2501.%05d"::formatted).toArray(String[]::new);
    }

    private List<Paper> papers() {
        return pipeline.committed(topics.papers(), Paper.class);
    }

    private static ConditionFactory soon() {
        return await().pollInSameThread().atMost(Duration.ofSeconds(90));
    }
}
