package dev.abstracts.search.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts what was read of several partitions in one order: that of each partition is kept, and among the partitions what
 * happened first comes first. Pure.
 */
final class ChangeMerge {

    /**
     * What was read of one partition.
     *
     * @param changes in its order
     * @param next where it was read to
     * @param whole whether there is no more to be read up to the place that was asked for
     */
    record Part(int partition, List<StoredChange> changes, long next, boolean whole) {}

    private static final Comparator<Lane> FIRST = Comparator.<Lane, Instant>comparing(
                    lane -> lane.first().change().at())
            .thenComparing(lane -> lane.part.partition());

    private final List<Lane> lanes;
    private ChangeCursor at;

    private ChangeMerge(ChangeCursor from, List<Part> parts) {
        this.lanes = parts.stream().map(Lane::new).toList();
        this.at = from;
    }

    /**
     * Takes changes until there are enough, or until the next one of a partition is not known: then it cannot be said what
     * comes first.
     *
     * @param most changes
     * @param bytes at which there are enough; one change is always taken
     */
    static ChangeBatch merge(ChangeCursor from, List<Part> parts, int most, long bytes) {
        return new ChangeMerge(from, parts).take(most, bytes);
    }

    private ChangeBatch take(int most, long bytes) {
        List<ChangeBatch.Item> items = new ArrayList<>();
        long taken = 0;
        lanes.forEach(this::pass);
        while (items.size() < most
                && (items.isEmpty() || taken < bytes)
                && lanes.stream().noneMatch(Lane::isUnknown)) {
            Optional<Lane> first =
                    lanes.stream().filter(lane -> !lane.isEmpty()).min(FIRST);
            if (first.isEmpty()) {
                break;
            }
            Lane lane = first.get();
            StoredChange stored = lane.first();
            lane.taken++;
            taken += stored.bytes();
            at = at.with(lane.part.partition(), stored.offset() + 1);
            pass(lane);
            items.add(new ChangeBatch.Item(stored.change(), stored.bytes(), at));
        }
        return new ChangeBatch(items, at);
    }

    /** Where all was taken, the place is where was read to: behind the marks of transactions, which are no changes. */
    private void pass(Lane lane) {
        if (lane.isEmpty()) {
            at = at.with(lane.part.partition(), lane.part.next());
        }
    }

    private static final class Lane {

        private final Part part;
        private int taken;

        Lane(Part part) {
            this.part = part;
        }

        boolean isEmpty() {
            return taken == part.changes().size();
        }

        /** Whether something may follow what was taken that was not read yet. */
        boolean isUnknown() {
            return taken > 0 && isEmpty() && !part.whole();
        }

        StoredChange first() {
            return part.changes().get(taken);
        }
    }
}
