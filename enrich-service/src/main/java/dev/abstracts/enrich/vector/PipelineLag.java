package dev.abstracts.enrich.vector;

import dev.abstracts.contract.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * How many messages each stage has still to read, from the offsets that Kafka keeps: of the whole installation, not of this
 * instance alone.
 */
final class PipelineLag {

    private static final int TIMEOUT_MS = 5_000;

    private final Admin admin;
    private final Topics topics;

    PipelineLag(Admin admin, Topics topics) {
        this.admin = admin;
        this.topics = topics;
    }

    /**
     * Messages to read; marks of transactions count, too.
     *
     * @param parse of raw records
     * @param assemble of sightings
     * @param index of papers, by the index that is the furthest; 0 if nobody indexes at the moment
     * @param vectors of papers, by those who make vectors
     */
    record Reading(long parse, long assemble, long index, long vectors) {

        /** Of the stages through which a paper has to go before it is found. */
        long behind() {
            return Math.max(parse, Math.max(assemble, index));
        }
    }

    /** @throws ExecutionException if Kafka cannot tell */
    Reading read() throws ExecutionException, InterruptedException, TimeoutException {
        Set<String> indexing = indexing();
        List<String> groups = new ArrayList<>(indexing);
        groups.add(topics.enrichGroup());
        groups.add(topics.vectorGroup());
        Map<String, Map<TopicPartition, OffsetAndMetadata>> committed =
                get(admin.listConsumerGroupOffsets(groups.stream()
                                .collect(Collectors.toMap(group -> group, group -> new ListConsumerGroupOffsetsSpec())))
                        .all());
        List<TopicPartition> partitions = partitions();
        Map<TopicPartition, Long> begins = offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
        Lag lag = new Lag(begins, ends);
        Map<TopicPartition, OffsetAndMetadata> enrich = committed.getOrDefault(topics.enrichGroup(), Map.of());
        return new Reading(
                lag.of(topics.raw(), enrich),
                lag.of(topics.sightings(), enrich),
                indexing.stream()
                        .mapToLong(group -> lag.of(topics.papers(), committed.getOrDefault(group, Map.of())))
                        .min()
                        .orElse(0),
                lag.of(topics.papers(), committed.getOrDefault(topics.vectorGroup(), Map.of())));
    }

    /**
     * Forgets how far papers of other generations of the enrichment were read. Whichever of these serves again is read from
     * its beginning, as its papers' last vectors were published for places in another topic.
     *
     * @throws ExecutionException while somebody still reads them
     */
    void forgetOtherGenerations() throws ExecutionException, InterruptedException, TimeoutException {
        String first = topics.withEnrichment(1).papers();
        Set<TopicPartition> others =
                get(admin.listConsumerGroupOffsets(topics.vectorGroup()).partitionsToOffsetAndMetadata())
                        .keySet()
                        .stream()
                        .filter(partition -> partition.topic().startsWith(first)
                                && !partition.topic().equals(topics.papers()))
                        .collect(Collectors.toSet());
        if (!others.isEmpty()) {
            get(admin.deleteConsumerGroupOffsets(topics.vectorGroup(), others).all());
        }
    }

    /** Groups of search-service, one for each index, that have members. */
    private Set<String> indexing() throws ExecutionException, InterruptedException, TimeoutException {
        String prefix = topics.namespace() + "-search-papers-";
        return get(admin.listGroups(ListGroupsOptions.forConsumerGroups().inGroupStates(Set.of(GroupState.STABLE)))
                        .all())
                .stream()
                .map(group -> group.groupId())
                .filter(group -> group.startsWith(prefix))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<TopicPartition> partitions() throws ExecutionException, InterruptedException, TimeoutException {
        return get(admin.describeTopics(List.of(topics.raw(), topics.sightings(), topics.papers()))
                        .allTopicNames())
                .values()
                .stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec at)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        get(admin.listOffsets(
                                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> at)),
                                new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all())
                .forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    private static <T> T get(KafkaFuture<T> answer) throws ExecutionException, InterruptedException, TimeoutException {
        return answer.get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
    }

    /** Where partitions begin and end. */
    private record Lag(Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {

        long of(String topic, Map<TopicPartition, OffsetAndMetadata> committed) {
            return ends.keySet().stream()
                    .filter(partition -> partition.topic().equals(topic))
                    .mapToLong(partition -> of(partition, committed))
                    .sum();
        }

        private long of(TopicPartition partition, Map<TopicPartition, OffsetAndMetadata> committed) {
            OffsetAndMetadata read = committed.get(partition);
            long begin = begins.getOrDefault(partition, 0L);
            long from = read == null ? begin : Math.max(begin, read.offset());
            return Math.max(0, ends.getOrDefault(partition, from) - from);
        }
    }
}
