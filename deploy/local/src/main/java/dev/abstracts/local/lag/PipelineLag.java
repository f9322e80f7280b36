package dev.abstracts.local.lag;

import dev.abstracts.contract.Topics;
import dev.abstracts.local.Failure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Reads the lag of the three stages: parse (raw), assemble (sightings), index (papers). */
public final class PipelineLag {

    private PipelineLag() {}

    public static List<StageLag> read(String bootstrapServers, Topics topics) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            String enrich = topics.enrichGroup();
            List<StageLag> stages = new ArrayList<>();
            stages.add(lag(admin, "parse", topics.raw(), enrich));
            stages.add(lag(admin, "assemble", topics.sightings(), enrich));
            newestGeneration(admin, topics.namespace() + "-search-papers-")
                    .ifPresent(group -> stages.add(lag(admin, "index", topics.papers(), group)));
            return stages;
        }
    }

    private static StageLag lag(Admin admin, String stage, String topic, String group) {
        List<TopicPartition> partitions = partitions(admin, topic);
        var committed = await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        var begins = offsets(admin, partitions, OffsetSpec.earliest());
        var ends = offsets(admin, partitions, OffsetSpec.latest());
        long messages = 0;
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata read = committed.get(partition);
            long from = read == null ? begins.getOrDefault(partition, 0L) : read.offset();
            messages += Math.max(0, ends.getOrDefault(partition, from) - from);
        }
        return new StageLag(stage, topic, group, messages);
    }

    private static List<TopicPartition> partitions(Admin admin, String topic) {
        return await(admin.describeTopics(List.of(topic)).allTopicNames()).values().stream()
                .flatMap(description -> description.partitions().stream())
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, List<TopicPartition> partitions, OffsetSpec at) {
        Map<TopicPartition, OffsetSpec> wanted = partitions.stream().collect(Collectors.toMap(key -> key, key -> at));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        await(admin.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all())
                .forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    /** The group of the index generation that was begun last. */
    private static Optional<String> newestGeneration(Admin admin, String prefix) {
        return await(admin.listGroups().all()).stream()
                .map(group -> group.groupId())
                .filter(group -> group.startsWith(prefix))
                .collect(Collectors.maxBy((a, b) -> Integer.compare(generation(a, prefix), generation(b, prefix))));
    }

    private static int generation(String group, String prefix) {
        String number = group.substring(prefix.length());
        return number.matches("\\d{1,9}") ? Integer.parseInt(number) : -1;
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new Failure("kafka does not tell the lag: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while reading the lag", e);
        }
    }
}
