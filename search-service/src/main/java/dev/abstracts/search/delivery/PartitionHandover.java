package dev.abstracts.search.delivery;

import dev.abstracts.contract.Topics;
import dev.abstracts.search.kafka.Offsets;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes over the deliveries of a partition: waits until all that the replica before wrote to it is read here, so that
 * nothing is settled twice, and then finds in the index what is not settled yet.
 */
@ApplicationScoped
class PartitionHandover {

    private static final long NOT_ASKED = -1;

    private final Offsets offsets;
    private final DeliveryStore store;
    private final FollowedDeliveries followed;
    private final Topics topics;
    private final Map<Integer, Long> awaited = new ConcurrentHashMap<>();

    PartitionHandover(
            Offsets offsets,
            DeliveryStore store,
            FollowedDeliveries followed,
            @ConfigProperty(name = "abstracts.namespace") String namespace) {
        this.offsets = offsets;
        this.store = store;
        this.followed = followed;
        this.topics = new Topics(namespace);
    }

    /** Any thread. */
    void assigned(Collection<Integer> partitions) {
        partitions.forEach(partition -> awaited.put(partition, NOT_ASKED));
    }

    /** Any thread. */
    void revoked(Collection<Integer> partitions) {
        awaited.keySet().removeAll(partitions);
    }

    /** Whether nothing of this partition may be settled yet. */
    boolean isUnderWay(int partition) {
        return awaited.containsKey(partition);
    }

    boolean isBusy() {
        return !awaited.isEmpty();
    }

    void work() throws IOException {
        Set<Integer> toLoad = new HashSet<>();
        if (!awaited.isEmpty()) {
            askForEnds();
            Map<Integer, Long> read = read();
            awaited.forEach((partition, end) -> {
                if (end != NOT_ASKED && read.getOrDefault(partition, 0L) >= end && awaited.remove(partition, end)) {
                    toLoad.add(partition);
                }
            });
        }
        if (followed.isHalfEmpty()) {
            toLoad.addAll(followed.takeCrowded());
        }
        if (!toLoad.isEmpty()) {
            load(toLoad);
        }
    }

    private void askForEnds() {
        List<TopicPartition> unknown = awaited.entrySet().stream()
                .filter(entry -> entry.getValue() == NOT_ASKED)
                .map(entry -> new TopicPartition(topics.deliveries(), entry.getKey()))
                .toList();
        if (!unknown.isEmpty()) {
            offsets.ends(unknown).forEach((partition, end) -> awaited.replace(partition.partition(), NOT_ASKED, end));
        }
    }

    /** How far this service has read the topic. */
    private Map<Integer, Long> read() {
        String group = DeliveryIndex.group(topics);
        Map<TopicPartition, OffsetAndMetadata> committed =
                offsets.committed(List.of(group)).getOrDefault(group, Map.of());
        Map<Integer, Long> read = new HashMap<>();
        committed.forEach((partition, offset) -> read.put(partition.partition(), offset.offset()));
        return read;
    }

    private void load(Set<Integer> partitions) throws IOException {
        DeliveryStore.Unsettled found;
        try {
            found = store.unsettled(partitions, followed.room());
        } catch (IOException | RuntimeException e) {
            followed.crowd(partitions);
            throw e;
        }
        if (found.total() > found.oldest().size()) {
            followed.crowd(partitions);
        }
        found.oldest().forEach(document -> followed.seen(document.delivery(), document.partition()));
    }
}
