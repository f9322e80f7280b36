package dev.abstracts.search.kafka;

import dev.abstracts.search.kafka.GapReader.Finding;
import dev.abstracts.search.kafka.GapReader.Gap;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * How far one group is. Its commits alone do not tell: behind the last record that it read there may be markers of
 * transactions, which it may never commit past. So a stretch before a goal in which it does not move is looked into,
 * once. Confined to one thread.
 */
public final class GroupProgress {

    private final GapReader gaps;
    private final Map<TopicPartition, Finding> behind = new HashMap<>();
    private Map<TopicPartition, Long> before = Map.of();
    private Map<TopicPartition, Long> committed = Map.of();

    public GroupProgress(GapReader gaps) {
        this.gaps = gaps;
    }

    /** Takes over what the group has committed now. */
    public void update(Map<TopicPartition, Long> now) {
        before = committed;
        committed = Map.copyOf(now);
        behind.keySet().removeIf(this::hasMoved);
    }

    /** Whether the group has read every record before these offsets. */
    public boolean reached(Map<TopicPartition, Long> goal) {
        Map<TopicPartition, Gap> unclear = new HashMap<>();
        for (Map.Entry<TopicPartition, Long> end : goal.entrySet()) {
            TopicPartition partition = end.getKey();
            Finding found = known(partition);
            if (found.clearTo() < end.getValue()) {
                if (found.record() || hasMoved(partition)) {
                    return false;
                }
                unclear.put(partition, new Gap(found.clearTo(), end.getValue()));
            }
        }
        if (unclear.isEmpty()) {
            return true;
        }
        behind.putAll(gaps.look(unclear));
        return goal.entrySet().stream().allMatch(end -> known(end.getKey()).clearTo() >= end.getValue());
    }

    /** Before which offset the group has nothing left to read, as far as is known without looking. */
    private Finding known(TopicPartition partition) {
        Finding found = behind.get(partition);
        return found == null ? new Finding(committedAt(partition), false) : found;
    }

    /** A group that moves is reading: what it has before it then needs no looking into. */
    private boolean hasMoved(TopicPartition partition) {
        return before.getOrDefault(partition, 0L) != committedAt(partition);
    }

    private long committedAt(TopicPartition partition) {
        return committed.getOrDefault(partition, 0L);
    }
}
