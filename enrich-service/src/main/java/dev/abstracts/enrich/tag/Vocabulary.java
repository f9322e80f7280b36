package dev.abstracts.enrich.tag;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Numbers of words, looked up in a text without cutting the word out and without regard to case. Spellings of one word have
 * one number. Who reads a text hashes its words while looking for their ends. Filled while loading, only read afterwards.
 */
final class Vocabulary {

    static final int UNKNOWN = -1;

    private char[] @Nullable [] words = new char[1 << 12][];
    /** Of the words, 0 where there is none: most looks end here, in one array. */
    private int[] hashes = new int[1 << 12];

    private int[] numbers = new int[1 << 12];
    private int filled;
    private int next;

    /** The number of a word in all its spellings, a new one when it has none. */
    int add(String word) {
        String canonical = Spelling.canonical(word);
        int known = find(canonical);
        int number = known == UNKNOWN ? next++ : known;
        put(canonical, number);
        for (String form : Spelling.forms(canonical)) {
            put(form, number);
        }
        put(word, number);
        return number;
    }

    int size() {
        return next;
    }

    /** The number of the word, or {@link #UNKNOWN}. */
    int find(String word) {
        char[] letters = word.toCharArray();
        return find(letters, 0, letters.length, hash(letters));
    }

    /**
     * The number of the word that stands at these offsets, or {@link #UNKNOWN}.
     *
     * @param hash of its characters, one {@linkplain #hash(int, char) after the other}
     */
    int find(char[] text, int start, int end, int hash) {
        int mixed = mixed(hash);
        int mask = hashes.length - 1;
        for (int slot = mixed & mask; hashes[slot] != 0; slot = (slot + 1) & mask) {
            if (hashes[slot] == mixed && isSame(requireNonNull(words[slot]), text, start, end)) {
                return numbers[slot];
            }
        }
        return UNKNOWN;
    }

    /** The hash of a word that goes on with this character; that of no characters is 0. */
    static int hash(int before, char c) {
        return 31 * before + lower(c);
    }

    private void put(String word, int number) {
        if (find(word) != UNKNOWN) {
            return;
        }
        if (4 * ++filled > words.length) {
            grow();
        }
        insert(word.toCharArray(), number);
    }

    private void insert(char[] word, int number) {
        int mask = words.length - 1;
        int hash = mixed(hash(word));
        int slot = hash & mask;
        while (words[slot] != null) {
            slot = (slot + 1) & mask;
        }
        words[slot] = word;
        hashes[slot] = hash;
        numbers[slot] = number;
    }

    private void grow() {
        char[] @Nullable [] oldWords = words;
        int[] oldNumbers = numbers;
        words = new char[2 * oldWords.length][];
        numbers = new int[2 * oldWords.length];
        hashes = new int[2 * oldWords.length];
        for (int i = 0; i < oldWords.length; i++) {
            if (oldWords[i] != null) {
                insert(oldWords[i], oldNumbers[i]);
            }
        }
    }

    private static int hash(char[] word) {
        int hash = 0;
        for (char c : word) {
            hash = hash(hash, c);
        }
        return hash;
    }

    private static int mixed(int hash) {
        int product = hash * 0x9E3779B9;
        return (product ^ (product >>> 15)) | Integer.MIN_VALUE;
    }

    private static boolean isSame(char[] word, char[] text, int start, int end) {
        if (word.length != end - start) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (lower(text[start + i]) != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return Character.toLowerCase(c);
    }
}
