package dev.abstracts.search.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is missing among ids that a source counts up: plain numbers, arXiv's ids within their month
 * ({@code 2101.00017}, {@code cs/0112017}; see arXiv's "Understanding the arXiv identifier"), and OAI identifiers that
 * end in a number. Ids with the same text before the number belong together.
 *
 * <p>Two ids or more are taken for a sequence when at least a tenth of the numbers from the lowest to the highest are
 * there; fewer are picked from a sequence that somebody else counts. Not safe for threads.
 */
final class IdSequences {

    private static final int MOST_SEQUENCES = 20;
    private static final int MOST_GAPS = 100;
    private static final int SPARSEST = 10;

    private static final Pattern COUNTED =
            Pattern.compile("(|\\d{4}\\.|[A-Za-z][A-Za-z.-]*/\\d{4}|oai:.*[:/])(\\d{1,18})");

    /** The latest months of arXiv come first: {@code 2101.} is behind {@code cs/0112}. */
    private static final Comparator<String> LATEST_FIRST =
            Comparator.comparing((String prefix) -> prefix.indexOf('/') >= 0).thenComparing(Comparator.reverseOrder());

    /** By prefix: the numbers, and with how many digits each is written. */
    private final Map<String, NavigableMap<Long, Integer>> sequences = new HashMap<>();

    /** @param id as the source gives it, without our scheme; it is left out if it does not end in a number */
    void add(String id) {
        Matcher counted = COUNTED.matcher(id);
        if (counted.matches()) {
            String digits = counted.group(2);
            sequences
                    .computeIfAbsent(counted.group(1), _ -> new TreeMap<>())
                    .put(Long.parseLong(digits), digits.length());
        }
    }

    /** @param unread why not all ids were added; null when they were */
    Gaps gaps(@Nullable String unread) {
        List<Map.Entry<String, NavigableMap<Long, Integer>>> found = sequences.entrySet().stream()
                .filter(sequence -> isSequence(sequence.getValue()))
                .sorted(Map.Entry.comparingByKey(LATEST_FIRST))
                .toList();
        List<Gap> all = new ArrayList<>();
        found.stream().limit(MOST_SEQUENCES).forEach(sequence -> addGaps(sequence.getKey(), sequence.getValue(), all));
        List<String> cut = new ArrayList<>();
        if (unread != null) {
            cut.add(unread);
        }
        if (found.size() > MOST_SEQUENCES) {
            cut.add("only the latest %d of %d sequences are looked at".formatted(MOST_SEQUENCES, found.size()));
        }
        if (all.size() > MOST_GAPS) {
            cut.add("only the first %d of %d gaps are listed".formatted(MOST_GAPS, all.size()));
        }
        return new Gaps(
                found.isEmpty() ? null : all.stream().limit(MOST_GAPS).toList(),
                cut.isEmpty() ? null : String.join("; ", cut));
    }

    private static boolean isSequence(NavigableMap<Long, Integer> numbers) {
        return numbers.size() > 1 && (numbers.lastKey() - numbers.firstKey()) / SPARSEST < numbers.size();
    }

    private static void addGaps(String prefix, NavigableMap<Long, Integer> numbers, List<Gap> gaps) {
        int width = numbers.firstEntry().getValue();
        long expected = numbers.firstKey();
        for (long number : numbers.keySet()) {
            if (number > expected) {
                gaps.add(new Gap(
                        prefix + padded(expected, width), prefix + padded(number - 1, width), number - expected));
            }
            expected = number + 1;
        }
    }

    /** A number above the lowest has as many digits, or more and no leading zeros. */
    private static String padded(long number, int width) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
