package dev.abstracts.enrich.tag;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds all names of the gazetteer in a text in one pass over its words: the automaton of Aho and Corasick (Efficient string
 * matching, 1975) whose letters are words, so that a name never starts or ends within a word. Its edges are in one open hash
 * table of (state, word). Immutable once built.
 */
final class PhraseAutomaton {

    /** Takes each name that ends at a word: its first word, the word behind its last. */
    interface Sink {
        void found(Phrase phrase, int first, int behind);
    }

    private static final int ROOT = 0;
    private static final int NONE = -1;

    private final long[] edges;
    private final int[] targets;
    /** The state of the longest proper end of this state's words that starts a name too. */
    private final int[] fallbacks;
    /** The nearest state along the fallbacks, itself included, at which a name ends. */
    private final int[] outputs;

    private final Phrase[][] phrases;
    /** By word, where it leads from the root: most words of a text are looked up there only. */
    private final int[] fromRoot;

    private PhraseAutomaton(
            long[] edges, int[] targets, int[] fallbacks, int[] outputs, Phrase[][] phrases, int[] fromRoot) {
        this.edges = edges;
        this.targets = targets;
        this.fallbacks = fallbacks;
        this.outputs = outputs;
        this.phrases = phrases;
        this.fromRoot = fromRoot;
    }

    static PhraseAutomaton of(List<Phrase> all) {
        List<Map<Integer, Integer>> children = new ArrayList<>();
        List<List<Phrase>> ending = new ArrayList<>();
        children.add(new HashMap<>());
        ending.add(new ArrayList<>());
        int count = 0;
        for (Phrase phrase : all) {
            int state = ROOT;
            for (int word : phrase.words()) {
                Integer next = children.get(state).get(word);
                if (next == null) {
                    next = children.size();
                    children.get(state).put(word, next);
                    children.add(new HashMap<>());
                    ending.add(new ArrayList<>());
                    count++;
                }
                state = next;
            }
            ending.get(state).add(phrase);
        }
        long[] edges = new long[Math.max(16, Integer.highestOneBit(count) << 2)];
        int[] targets = new int[edges.length];
        Arrays.fill(edges, NONE);
        for (int state = 0; state < children.size(); state++) {
            for (Map.Entry<Integer, Integer> edge : children.get(state).entrySet()) {
                put(edges, targets, key(state, edge.getKey()), edge.getValue());
            }
        }
        Phrase[][] phrases =
                ending.stream().map(list -> list.toArray(Phrase[]::new)).toArray(Phrase[][]::new);
        int[] fallbacks = new int[phrases.length];
        int[] outputs = new int[phrases.length];
        Map<Integer, Integer> first = children.getFirst();
        int[] fromRoot =
                new int[first.keySet().stream().mapToInt(word -> word + 1).max().orElse(0)];
        first.forEach((word, child) -> fromRoot[word] = child);
        PhraseAutomaton automaton = new PhraseAutomaton(edges, targets, fallbacks, outputs, phrases, fromRoot);
        automaton.link(children);
        return automaton;
    }

    private void link(List<Map<Integer, Integer>> children) {
        outputs[ROOT] = NONE;
        ArrayDeque<Integer> level = new ArrayDeque<>();
        for (int child : children.get(ROOT).values()) {
            fallbacks[child] = ROOT;
            outputs[child] = phrases[child].length > 0 ? child : NONE;
            level.add(child);
        }
        while (!level.isEmpty()) {
            int state = level.remove();
            children.get(state).forEach((word, child) -> {
                fallbacks[child] = step(fallbacks[state], word);
                outputs[child] = phrases[child].length > 0 ? child : outputs[fallbacks[child]];
                level.add(child);
            });
        }
    }

    void find(Words words, Sink sink) {
        int state = ROOT;
        for (int i = 0; i < words.count(); i++) {
            int word = words.number(i);
            if (word == Vocabulary.UNKNOWN) {
                state = ROOT;
                continue;
            }
            state = step(words.isJoined(i) ? state : ROOT, word);
            for (int out = outputs[state]; out != NONE; out = outputs[fallbacks[out]]) {
                for (Phrase phrase : phrases[out]) {
                    sink.found(phrase, i + 1 - phrase.words().length, i + 1);
                }
            }
        }
    }

    private int step(int from, int word) {
        for (int state = from; state != ROOT; state = fallbacks[state]) {
            int next = get(key(state, word));
            if (next != NONE) {
                return next;
            }
        }
        return word < fromRoot.length ? fromRoot[word] : ROOT;
    }

    private int get(long key) {
        int mask = edges.length - 1;
        for (int slot = slot(key) & mask; edges[slot] != NONE; slot = (slot + 1) & mask) {
            if (edges[slot] == key) {
                return targets[slot];
            }
        }
        return NONE;
    }

    private static void put(long[] edges, int[] targets, long key, int target) {
        int mask = edges.length - 1;
        int slot = slot(key) & mask;
        while (edges[slot] != NONE) {
            slot = (slot + 1) & mask;
        }
        edges[slot] = key;
        targets[slot] = target;
    }

    private static long key(int state, int word) {
        return ((long) state << 32) | word;
    }

    private static int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40);
    }
}
