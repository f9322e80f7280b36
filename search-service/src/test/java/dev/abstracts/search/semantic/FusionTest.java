package dev.abstracts.search.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FusionTest {

    private static final long SEED = Long.getLong("test.seed", System.nanoTime());

    @Test
    void whatIsFoundTwiceComesFirst() {
        Map<String, Double> fused = Fusion.fuse(List.of(List.of("a", "b", "c"), List.of("d", "c")));
        assertThat(fused.keySet()).containsExactly("c", "a", "d", "b");
        assertThat(fused.get("c")).isCloseTo(1.0 / 63 + 1.0 / 62, within(1e-12));
    }

    @Test
    void oneRankingStaysAsItIs() {
        assertThat(Fusion.fuse(List.of(List.of("b", "a", "c"))).keySet()).containsExactly("b", "a", "c");
        assertThat(Fusion.fuse(List.of(List.of(), List.of()))).isEmpty();
    }

    @Test
    void everyDocumentIsThereOnceInFallingOrder() {
        Random random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            List<List<String>> rankings = List.of(ranking(random), ranking(random));
            Set<String> all = new HashSet<>(rankings.getFirst());
            all.addAll(rankings.getLast());
            Map<String, Double> fused = Fusion.fuse(rankings);
            assertThat(fused.keySet()).as("seed %d", SEED).containsExactlyInAnyOrderElementsOf(all);
            assertThat(List.copyOf(fused.values())).as("seed %d", SEED).isSortedAccordingTo(Collections.reverseOrder());
        }
    }

    private static List<String> ranking(Random random) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            keys.add("key" + i);
        }
        Collections.shuffle(keys, random);
        return keys.subList(0, random.nextInt(50));
    }
}
