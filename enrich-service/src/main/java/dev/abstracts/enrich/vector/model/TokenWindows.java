package dev.abstracts.enrich.vector.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts the tokens of a text into parts that the network can take, without cutting a word. */
final class TokenWindows {

    /** Tokens that the network reads at a time, the two around a text included. */
    static final int MAX_TOKENS = 512;

    /** Windows of one text; what lies behind is not read, so that no text takes minutes. */
    static final int MAX_WINDOWS = 64;

    /** What a BERT vocabulary puts before and behind a text. */
    static final long START = 101;

    static final long END = 102;

    private static final int ROOM = MAX_TOKENS - 2;

    private TokenWindows() {}

    /**
     * As few windows as possible, about equally long.
     *
     * @param tokens of the text alone
     * @param words for each token the number of the word that it is of
     * @return one window at least, each with {@link #START} and {@link #END} around it
     */
    static List<long[]> of(long[] tokens, long[] words) {
        int count = Math.ceilDiv(tokens.length, ROOM);
        if (count <= 1) {
            return List.of(window(tokens, 0, tokens.length));
        }
        List<long[]> windows = new ArrayList<>();
        int from = 0;
        while (from < tokens.length && windows.size() < MAX_WINDOWS) {
            int left = tokens.length - from;
            int to = from + Math.ceilDiv(left, Math.ceilDiv(left, ROOM));
            to = wordEnd(words, from, to);
            windows.add(window(tokens, from, to));
            from = to;
        }
        return windows;
    }

    /** The last end of a word up to {@code to}, or {@code to} itself within a word that is longer than a window. */
    private static int wordEnd(long[] words, int from, int to) {
        int end = to;
        while (end > from && end < words.length && words[end] == words[end - 1]) {
            end--;
        }
        return end > from ? end : to;
    }

    private static long[] window(long[] tokens, int from, int to) {
        long[] window = new long[to - from + 2];
        Arrays.setAll(window, i -> i == 0 ? START : i == window.length - 1 ? END : tokens[from + i - 1]);
        return window;
    }
}
