package dev.abstracts.enrich.tag;

/**
 * Numbers of words, looked up in a text without cutting the word out and without regard to case. Spellings of one word have
 * one number. Filled while loading, only read afterwards.
 */
final class Vocabulary {

    static final int UNKNOWN = -1;

    private String[] words = new String[1 << 12];
    /** Of the words, 0 where there is none: most looks end here, in one array. */
    private int[] hashes = new int[1 << 12];

    private int[] numbers = new int[1 << 12];
    private int filled;
    private int next;

    /** The number of a word in all its spellings, a new one when it has none. */
    int add(String word) {
        String canonical = Spelling.canonical(word);
        int known = find(canonical, 0, canonical.length());
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

    /** The number of the word that stands at these offsets, or {@link #UNKNOWN}. */
    int find(String text, int start, int end) {
        int mask = hashes.length - 1;
        int hash = hash(text, start, end);
        for (int slot = hash & mask; hashes[slot] != 0; slot = (slot + 1) & mask) {
            if (hashes[slot] == hash && isSame(words[slot], text, start, end)) {
                return numbers[slot];
            }
        }
        return UNKNOWN;
    }

    private void put(String word, int number) {
        if (find(word, 0, word.length()) != UNKNOWN) {
            return;
        }
        if (4 * ++filled > words.length) {
            grow();
        }
        insert(word, number);
    }

    private void insert(String word, int number) {
        int mask = words.length - 1;
        int hash = hash(word, 0, word.length());
        int slot = hash & mask;
        while (words[slot] != null) {
            slot = (slot + 1) & mask;
        }
        words[slot] = word;
        hashes[slot] = hash;
        numbers[slot] = number;
    }

    private void grow() {
        String[] oldWords = words;
        int[] oldNumbers = numbers;
        words = new String[2 * oldWords.length];
        numbers = new int[2 * oldWords.length];
        hashes = new int[2 * oldWords.length];
        for (int i = 0; i < oldWords.length; i++) {
            if (oldWords[i] != null) {
                insert(oldWords[i], oldNumbers[i]);
            }
        }
    }

    private static int hash(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + lower(text.charAt(i));
        }
        hash *= 0x9E3779B9;
        return (hash ^ (hash >>> 15)) | Integer.MIN_VALUE;
    }

    private static boolean isSame(String word, String text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (lower(text.charAt(start + i)) != word.charAt(i)) {
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
