package dev.abstracts.search.generation;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts values and remembers a few papers for each. */
final class Tally {

    private static final int SAMPLES = 5;
    private static final int SHOWN = 200;

    /** Beyond this many, new values are counted together. */
    private static final int VALUES = 20_000;

    private static final String OTHERS = "others";

    private final Map<String, List<String>> samples = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();

    /**
     * @param papers how many papers it is about
     * @param samples ids of a few of them
     */
    public record Count(String value, long papers, List<String> samples) {}

    void add(String value, String paper) {
        String counted = counts.containsKey(value) || counts.size() < VALUES ? value : OTHERS;
        counts.merge(counted, 1L, Long::sum);
        List<String> seen = samples.computeIfAbsent(counted, key -> new ArrayList<>(1));
        if (seen.size() < SAMPLES) {
            seen.add(paper);
        }
    }

    /** The most frequent first, not more than 200. */
    List<Count> counts() {
        return counts.entrySet().stream()
                .map(entry -> new Count(
                        entry.getKey(), entry.getValue(), List.copyOf(samples.getOrDefault(entry.getKey(), List.of()))))
                .sorted(comparing(Count::papers, Comparator.reverseOrder()).thenComparing(Count::value))
                .limit(SHOWN)
                .toList();
    }
}
