package dev.abstracts.search.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Where topics end and where groups are. Every method asks Kafka once, however many topics or groups, and throws a
 * {@link KafkaException} when it does not answer.
 */
@ApplicationScoped
public class Offsets {

    private final Admin admin;

    public Offsets(KafkaClients kafka) {
        this.admin = kafka.admin();
    }

    /**
     * The topic as it is now.
     *
     * @throws KafkaException also when there is no such topic
     */
    public TopicDescription describe(String topic) {
        return find(topic)
                .orElseThrow(
                        () -> new KafkaException("there is no topic %s; the deployment creates it".formatted(topic)));
    }

    /**
     * Topics as they are now, by name.
     *
     * @throws KafkaException also when there is none of one of the names
     */
    public Map<String, TopicDescription> describe(Collection<String> names) {
        return get(admin.describeTopics(names).allTopicNames());
    }

    /** The topic as it is now; absent when there is none. */
    public Optional<TopicDescription> find(String topic) {
        try {
            return Optional.of(
                    get(admin.describeTopics(List.of(topic)).allTopicNames().thenApply(all -> all.get(topic))));
        } catch (UnknownTopicOrPartitionException e) {
            return Optional.empty();
        }
    }

    /**
     * The offset behind the last record of every partition, of open transactions too. Whatever a transaction wrote
     * before its commit became visible somewhere is below it, while the marker that makes it readable here may still be
     * on its way.
     */
    public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        return offsets(list(partitions, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED));
    }

    /** The offsets before which all transactions have ended: whoever reads committed records reads up to there. */
    public Map<TopicPartition, Long> committedEnds(Collection<TopicPartition> partitions) {
        return offsets(list(partitions, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED));
    }

    /** The first offsets that are still kept. */
    public Map<TopicPartition, Long> starts(Collection<TopicPartition> partitions) {
        return offsets(list(partitions, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED));
    }

    /** A record's place and its time, in milliseconds from 1970-01-01. */
    public record Timed(long offset, long at) {}

    /** The first record of each partition that is not older than a time; a partition without one is absent. */
    public Map<TopicPartition, Timed> notBefore(Instant time, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Timed> found = new HashMap<>();
        list(partitions, OffsetSpec.forTimestamp(Math.max(0, time.toEpochMilli())), IsolationLevel.READ_COMMITTED)
                .forEach((partition, record) -> {
                    if (record.offset() >= 0) {
                        found.put(partition, new Timed(record.offset(), record.timestamp()));
                    }
                });
        return found;
    }

    private Map<TopicPartition, ListOffsetsResultInfo> list(
            Collection<TopicPartition> partitions, OffsetSpec what, IsolationLevel isolation) {
        Map<TopicPartition, OffsetSpec> all = new HashMap<>();
        partitions.forEach(partition -> all.put(partition, what));
        return get(admin.listOffsets(all, new ListOffsetsOptions(isolation)).all());
    }

    private static Map<TopicPartition, Long> offsets(Map<TopicPartition, ListOffsetsResultInfo> found) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        found.forEach((partition, place) -> offsets.put(partition, place.offset()));
        return offsets;
    }

    /** What groups have committed, by group; a partition without a commit is absent. */
    public Map<String, Map<TopicPartition, OffsetAndMetadata>> committed(Collection<String> groups) {
        Map<String, ListConsumerGroupOffsetsSpec> all = new HashMap<>();
        groups.forEach(group -> all.put(group, new ListConsumerGroupOffsetsSpec()));
        Map<String, Map<TopicPartition, OffsetAndMetadata>> committed = new HashMap<>();
        get(admin.listConsumerGroupOffsets(all).all()).forEach((group, offsets) -> {
            Map<TopicPartition, OffsetAndMetadata> known = new HashMap<>(offsets);
            known.values().removeIf(offset -> offset == null);
            committed.put(group, known);
        });
        return committed;
    }

    /** Forgets groups that nobody needs any more; each for itself, also when another one is still needed. */
    public void forget(Collection<String> groups) {
        get(admin.deleteConsumerGroups(groups).all());
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException failure ? failure : new KafkaException(e.getCause());
        }
    }

    @PreDestroy
    void close() {
        admin.close();
    }
}
