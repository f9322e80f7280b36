package dev.abstracts.enrich.display;

import java.util.Arrays;

/**
 * Where the characters of a readable text stand in the received one, as runs: in one kind character follows character, in the
 * other all characters of the run were read from one span. Starts and ends never go down. Immutable.
 */
final class OffsetMap {

    /** Of the end of a run whose characters stand one by one. */
    private static final int ONE_BY_ONE = -1;

    private final int[] starts;
    private final int[] from;
    private final int[] to;

    private OffsetMap(int[] starts, int[] from, int[] to) {
        this.starts = starts;
        this.from = from;
        this.to = to;
    }

    /** Of the received character or command that the character at {@code index} was read from. */
    int start(int index) {
        int run = run(index);
        return to[run] == ONE_BY_ONE ? from[run] + index - starts[run] : from[run];
    }

    /** Behind it. */
    int end(int index) {
        int run = run(index);
        return to[run] == ONE_BY_ONE ? from[run] + index - starts[run] + 1 : to[run];
    }

    private int run(int index) {
        int found = Arrays.binarySearch(starts, index);
        return found >= 0 ? found : -found - 2;
    }

    /** Takes the spans of one character after the other. */
    static final class Builder {

        private int[] starts = new int[16];
        private int[] from = new int[16];
        private int[] to = new int[16];
        private int runs;
        private int length;

        void add(int start, int end) {
            boolean single = end == start + 1;
            if (runs > 0) {
                int last = runs - 1;
                boolean follows = to[last] == ONE_BY_ONE && single && from[last] + length - starts[last] == start;
                boolean same = to[last] == end && from[last] == start;
                if (follows || same) {
                    length++;
                    return;
                }
            }
            if (runs == starts.length) {
                starts = Arrays.copyOf(starts, runs * 2);
                from = Arrays.copyOf(from, runs * 2);
                to = Arrays.copyOf(to, runs * 2);
            }
            starts[runs] = length;
            from[runs] = start;
            to[runs] = single ? ONE_BY_ONE : end;
            runs++;
            length++;
        }

        OffsetMap build() {
            return new OffsetMap(Arrays.copyOf(starts, runs), Arrays.copyOf(from, runs), Arrays.copyOf(to, runs));
        }
    }
}
