package dev.abstracts.search.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.PaperChange;
import dev.abstracts.contract.PaperId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChangeMergeTest {

    private static final ChangeCursor START = new ChangeCursor("AAAAAAAAAAAAAAAAAAAAAA", List.of());

    private static StoredChange change(String paper, long offset, long second) {
        PaperChange change = new PaperChange(
                PaperId.parse("arxiv:" + paper), PaperChange.Kind.ADDED, Instant.ofEpochSecond(second), List.of());
        return new StoredChange(offset, change, 10);
    }

    private static List<String> papers(ChangeBatch batch) {
        return batch.items().stream()
                .map(item -> item.change().paperId().value().substring("arxiv:".length()))
                .toList();
    }

    @Test
    void whatHappenedFirstComesFirst() {
        ChangeBatch batch = ChangeMerge.merge(
                START,
                List.of(
                        new ChangeMerge.Part(0, List.of(change("a", 0, 1), change("d", 2, 4)), 4, true),
                        new ChangeMerge.Part(1, List.of(change("b", 5, 2), change("c", 6, 3)), 9, true)),
                10,
                1_000);

        assertThat(papers(batch)).containsExactly("a", "b", "c", "d");
        assertThat(batch.items().get(1).next().offsets()).containsExactly(1L, 6L);
        assertThat(batch.next().offsets()).containsExactly(4L, 9L);
    }

    @Test
    void stopsWhereItIsNotKnownWhatComesNext() {
        ChangeBatch batch = ChangeMerge.merge(
                START,
                List.of(
                        new ChangeMerge.Part(0, List.of(change("a", 0, 1)), 1, false),
                        new ChangeMerge.Part(1, List.of(change("b", 5, 2)), 6, true)),
                10,
                1_000);

        assertThat(papers(batch)).containsExactly("a");
        assertThat(batch.next().offset(1)).isZero();
    }

    @Test
    void aPartitionThatIsSlowDoesNotHoldTheOthersUp() {
        ChangeBatch batch = ChangeMerge.merge(
                START,
                List.of(
                        new ChangeMerge.Part(0, List.of(), 3, false),
                        new ChangeMerge.Part(1, List.of(change("b", 5, 2)), 6, true)),
                10,
                1_000);

        assertThat(papers(batch)).containsExactly("b");
        assertThat(batch.next().offsets()).containsExactly(3L, 6L);
    }

    /** However it is cut into batches, every change is taken once, in the order of all. */
    @Test
    void batchesOfAnySizeHoldEveryChangeOnce() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("ChangeMergeTest: run again with -Dtest.seed=" + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int partitions = 1 + random.nextInt(4);
            List<List<StoredChange>> stored = new ArrayList<>();
            List<Object[]> all = new ArrayList<>();
            for (int partition = 0; partition < partitions; partition++) {
                List<StoredChange> changes = new ArrayList<>();
                long offset = 0;
                long second = 0;
                for (int i = random.nextInt(12); i > 0; i--) {
                    second += random.nextInt(3);
                    changes.add(change(partition + "." + i, offset, second));
                    all.add(new Object[] {second, partition, partition + "." + i});
                    offset += 1 + random.nextInt(2);
                }
                stored.add(changes);
            }
            // Sorting is stable, so that a partition's own order is kept.
            all.sort(Comparator.<Object[], Long>comparing(each -> (Long) each[0])
                    .thenComparing(each -> (Integer) each[1]));

            List<String> taken = new ArrayList<>();
            ChangeCursor at = START;
            while (taken.size() < all.size()) {
                int most = 1 + random.nextInt(5);
                ChangeBatch batch = ChangeMerge.merge(at, parts(stored, at, most), most, 1 + random.nextInt(60));
                assertThat(batch.items()).isNotEmpty();
                taken.addAll(papers(batch));
                at = random.nextBoolean()
                        ? batch.next()
                        : batch.items().getLast().next();
            }
            assertThat(taken)
                    .isEqualTo(all.stream().map(each -> (String) each[2]).toList());
        }
    }

    private static List<ChangeMerge.Part> parts(List<List<StoredChange>> stored, ChangeCursor from, int most) {
        List<ChangeMerge.Part> parts = new ArrayList<>();
        for (int partition = 0; partition < stored.size(); partition++) {
            long first = from.offset(partition);
            List<StoredChange> left = stored.get(partition).stream()
                    .filter(change -> change.offset() >= first)
                    .toList();
            List<StoredChange> read = left.subList(0, Math.min(most, left.size()));
            long next = read.isEmpty() ? first : read.getLast().offset() + 1;
            parts.add(new ChangeMerge.Part(partition, read, next, read.size() == left.size()));
        }
        return parts;
    }
}
