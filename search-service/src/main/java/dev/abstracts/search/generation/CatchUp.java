package dev.abstracts.search.generation;

import dev.abstracts.contract.Topics;
import dev.abstracts.search.kafka.Offsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How far generations are behind their topic, by what their groups have committed. */
final class CatchUp {

    private final Offsets offsets;
    private final Topics topics;
    private final long swapLag;

    /** What the generation has to reach before readers see it, once it was near enough. */
    private record Goal(String identity, Map<TopicPartition, Long> ends) {}

    private @Nullable Goal goal;

    CatchUp(Offsets offsets, Topics topics, long swapLag) {
        this.offsets = offsets;
        this.topics = topics;
        this.swapLag = swapLag;
    }

    /** Offsets that are not in the index yet; some of them may be markers of transactions and not records. */
    long lag(Generation generation, int partitions) {
        Map<TopicPartition, Long> ends = ends(generation, partitions);
        return lag(ends, committed(generation));
    }

    /**
     * Whether a generation holds all that its topic held a moment ago. The first time that it is near the end, the end
     * of that moment becomes its goal; more than that cannot be asked for while records keep coming.
     */
    boolean reached(Generation generation, int partitions) {
        String identity = PaperFlow.identity(generation);
        Map<TopicPartition, Long> committed = committed(generation);
        if (goal == null || !goal.identity().equals(identity)) {
            Map<TopicPartition, Long> ends = ends(generation, partitions);
            if (lag(ends, committed) > swapLag) {
                return false;
            }
            goal = new Goal(identity, ends);
        }
        return lag(goal.ends(), committed) == 0;
    }

    private Map<TopicPartition, Long> ends(Generation generation, int partitions) {
        String topic = topics.withEnrichment(generation.enrichment()).papers();
        List<TopicPartition> all = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        return offsets.ends(all);
    }

    private Map<TopicPartition, Long> committed(Generation generation) {
        String group = PaperFlow.group(topics, generation.number());
        Map<TopicPartition, OffsetAndMetadata> all =
                offsets.committed(List.of(group)).getOrDefault(group, Map.of());
        Map<TopicPartition, Long> own = new HashMap<>();
        all.forEach((partition, offset) -> {
            if (offset.metadata().equals(PaperFlow.identity(generation))) {
                own.put(partition, offset.offset());
            }
        });
        return own;
    }

    private static long lag(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> committed) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - committed.getOrDefault(end.getKey(), 0L)))
                .sum();
    }
}
