package dev.abstracts.enrich.claim;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of words and what they mean, found word by word without making a string of any: words are looked up by the hash of
 * their lower-case characters, phrases by the chain of their words. Filled once, then only read.
 */
final class Phrases {

    private static final int ROOT = 0;

    private final @Nullable String[] words = new String[1 << 12];
    /** Of the words, so that hardly any is compared in vain. */
    private final int[] hashes = new int[1 << 12];

    private final int[] ids = new int[1 << 12];
    private int wordCount = 1 << 16; // below are the single characters, which are their own ids
    private final long[] steps = new long[1 << 13];
    private final int[] targets = new int[1 << 13];
    private boolean[] open = new boolean[1 << 12];
    private int nodes = 1;
    private @Nullable Meaning[] meanings = new Meaning[1 << 12];

    /** The id of the word from {@code start} to before {@code end}, upper and lower case alike; 0 if no phrase has it. */
    int word(String text, int start, int end) {
        int hash = hash(text, start, end);
        for (int slot = hash & words.length - 1; ; slot = slot + 1 & words.length - 1) {
            String word = words[slot];
            if (word == null) {
                return 0;
            }
            if (hashes[slot] == hash
                    && word.length() == end - start
                    && word.regionMatches(true, 0, text, start, end - start)) {
                return ids[slot];
            }
        }
    }

    private int addWord(String word) {
        int hash = hash(word, 0, word.length());
        int slot = hash & words.length - 1;
        while (words[slot] != null && !words[slot].equals(word)) {
            slot = slot + 1 & words.length - 1;
        }
        if (words[slot] == null) {
            words[slot] = word;
            hashes[slot] = hash;
            ids[slot] = wordCount++;
        }
        return ids[slot];
    }

    private static int hash(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            hash = hash * 31 + (c >= 'A' && c <= 'Z' ? c + 32 : c < 128 ? c : Character.toLowerCase(c));
        }
        return hash ^ hash >>> 15;
    }

    /** The node behind {@code node} by a word or character; -1 if no phrase goes on so. */
    int step(int node, int id) {
        long key = key(node, id);
        for (int slot = slot(key); ; slot = slot + 1 & steps.length - 1) {
            if (steps[slot] == key) {
                return targets[slot];
            }
            if (steps[slot] == 0) {
                return -1;
            }
        }
    }

    /** Whether any phrase goes on behind the node. */
    boolean goesOn(int node) {
        return node < open.length && open[node];
    }

    private int addStep(int node, int id) {
        if (node >= open.length) {
            open = Arrays.copyOf(open, 2 * node);
        }
        open[node] = true;
        long key = key(node, id);
        int slot = slot(key);
        while (steps[slot] != 0 && steps[slot] != key) {
            slot = slot + 1 & steps.length - 1;
        }
        if (steps[slot] == 0) {
            steps[slot] = key;
            targets[slot] = nodes++;
        }
        return targets[slot];
    }

    private static long key(int node, int id) {
        return (long) node << 32 | id;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & steps.length - 1;
    }

    /** What the phrase that ends at the node means; {@link Meaning#NONE} if none ends there. */
    Meaning meaning(int node) {
        Meaning meaning = node < meanings.length ? meanings[node] : null;
        return meaning == null ? Meaning.NONE : meaning;
    }

    /** Adds a phrase, given as the words and single signs that it is made of. */
    void add(Iterable<String> elements, Meaning meaning) {
        int node = ROOT;
        for (String element : elements) {
            boolean sign = element.length() == 1 && !Character.isLetterOrDigit(element.charAt(0));
            node = addStep(node, sign ? element.charAt(0) : addWord(element));
        }
        if (node >= meanings.length) {
            meanings = Arrays.copyOf(meanings, 2 * node);
        }
        meanings[node] = meaning(node).and(meaning);
        if (nodes > steps.length / 2 || wordCount - (1 << 16) > words.length / 2) {
            throw new IllegalStateException("more phrases than the tables of Phrases are made for");
        }
    }
}
