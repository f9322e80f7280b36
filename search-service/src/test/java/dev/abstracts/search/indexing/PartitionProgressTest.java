package dev.abstracts.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PartitionProgressTest {

    private final PartitionProgress progress = new PartitionProgress();

    @Test
    void nothingIsKnownAtFirst() {
        assertThat(progress.resolvedUpTo()).isEqualTo(-1);
    }

    @Test
    void aGapHoldsTheCommitBack() {
        progress.read(7);
        progress.read(8);
        progress.read(11);
        progress.resolve(8);
        progress.resolve(11);

        assertThat(progress.resolvedUpTo()).isEqualTo(7);

        progress.resolve(7);

        assertThat(progress.resolvedUpTo()).isEqualTo(12);
    }

    @Test
    void markersBehindTheLastRecordArePassed() {
        progress.read(7);
        progress.resolve(7);
        progress.position(9);

        assertThat(progress.resolvedUpTo()).isEqualTo(9);
    }

    @Test
    void whateverTheOrderNothingUnresolvedIsPassed() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        List<Long> offsets = new ArrayList<>();
        for (long offset = 0; offset < 200; offset += 1 + (offset % 3)) {
            offsets.add(offset);
            progress.read(offset);
        }
        List<Long> order = new ArrayList<>(offsets);
        Collections.shuffle(order, new Random(seed));
        for (int i = 0; i < order.size(); i++) {
            progress.resolve(order.get(i));
            long lowest = order.subList(i + 1, order.size()).stream()
                    .mapToLong(Long::longValue)
                    .min()
                    .orElse(offsets.getLast() + 1);
            assertThat(progress.resolvedUpTo()).as("seed %d, step %d", seed, i).isEqualTo(lowest);
        }
    }
}
