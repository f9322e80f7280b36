package dev.abstracts.search.kafka;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Offsets that carry what they are about: those committed for another index of the same name say nothing about this one. */
public final class OwnCommits {

    private OwnCommits() {}

    /**
     * Reads those partitions from the beginning whose committed offset is about something else.
     *
     * @param identity what the offsets' metadata has to be
     * @return these partitions
     */
    public static List<TopicPartition> startOverOthers(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions, String identity) {
        Map<TopicPartition, OffsetAndMetadata> earlier = consumer.committed(Set.copyOf(partitions));
        List<TopicPartition> others = partitions.stream()
                .filter(partition -> earlier.get(partition) != null
                        && !identity.equals(earlier.get(partition).metadata()))
                .toList();
        // Kafka takes none for all.
        if (!others.isEmpty()) {
            consumer.seekToBeginning(others);
        }
        return others;
    }
}
