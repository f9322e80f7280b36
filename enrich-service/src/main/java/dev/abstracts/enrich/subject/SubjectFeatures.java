package dev.abstracts.enrich.subject;

import org.jspecify.annotations.Nullable;

/**
 * What the linear model sees of a paper: words, pairs of words, and the beginnings and ends of words, as hashes. Letters are
 * lower-cased, numbers are all the same number, a mathematical sign is a word of its own. Words of the title count for more.
 * Training and prediction both read through this class: whoever changes what it gives counts {@link #VERSION} up and trains
 * again.
 */
public final class SubjectFeatures {

    /** Of the features; a model is only read by the version that it was trained with. */
    public static final int VERSION = 1;

    static final float TITLE_WEIGHT = 4;
    static final int LONGEST_TEXT = 20_000;

    private static final int LONGEST_WORD = 40;
    private static final int BEGINNING = 5;
    private static final int END = 4;
    private static final long NUMBER = 1_000_003;
    private static final long TEXT_BEGINS = 7;

    private SubjectFeatures() {}

    /** The kinds of features; the two low bits of a hash. */
    public enum Kind {
        WORD,
        PAIR,
        BEGINNING,
        END;

        private static final Kind[] KINDS = values();

        public static Kind of(int hash) {
            return KINDS[hash & 3];
        }
    }

    /** The features of a paper; of a very long text those of its first 20,000 characters. */
    public static FeatureCounts of(@Nullable String title, String abstractText) {
        FeatureCounts counts = new FeatureCounts();
        char[] word = new char[LONGEST_WORD];
        if (title != null) {
            read(title, TITLE_WEIGHT, word, counts);
        }
        read(abstractText, 1, word, counts);
        return counts;
    }

    private static void read(String text, float weight, char[] word, FeatureCounts counts) {
        int end = Math.min(text.length(), LONGEST_TEXT);
        int length = 0;
        boolean number = true;
        long previous = TEXT_BEGINS;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetter(c);
            if (letter || Character.isDigit(c)) {
                number &= !letter;
                if (length < LONGEST_WORD) {
                    word[length++] = Character.toLowerCase(c);
                }
                continue;
            }
            if (length > 0) {
                previous = add(word, length, number, previous, weight, counts);
                length = 0;
                number = true;
            }
            if (isSign(c)) {
                word[0] = c;
                previous = add(word, 1, false, previous, weight, counts);
            }
        }
        if (length > 0) {
            add(word, length, number, previous, weight, counts);
        }
    }

    /** Adds the features of a word and of its pair with the one before, and gives what the next one needs to know of it. */
    private static long add(
            char[] word, int length, boolean number, long previous, float weight, FeatureCounts counts) {
        long hash = NUMBER;
        if (!number) {
            hash = hash(word, 0, length);
            if (length > BEGINNING) {
                counts.add(feature(hash(word, 0, BEGINNING), Kind.BEGINNING), weight);
            }
            if (length > END) {
                counts.add(feature(hash(word, length - END, length), Kind.END), weight);
            }
        }
        counts.add(feature(hash, Kind.WORD), weight);
        counts.add(feature(previous * 31 + hash * 17, Kind.PAIR), weight);
        return hash;
    }

    /** A sign that means something where it stands alone: ∈, ∑, ⊙, but no punctuation and nothing on every keyboard. */
    private static boolean isSign(char c) {
        return c > 0x7f
                && switch (Character.getType(c)) {
                    case Character.MATH_SYMBOL, Character.OTHER_SYMBOL -> true;
                    default -> false;
                };
    }

    private static long hash(char[] word, int start, int end) {
        long hash = end - start;
        for (int i = start; i < end; i++) {
            hash = hash * 1_000_003 + word[i];
        }
        return hash;
    }

    private static int feature(long hash, Kind kind) {
        long mixed = hash * 0x9E3779B97F4A7C15L;
        mixed ^= mixed >>> 32;
        mixed *= 0xD6E8FEB86659FD93L;
        int feature = (int) (mixed >>> 32) & ~3 | kind.ordinal();
        // 0 is no feature.
        return feature == 0 ? 4 : feature;
    }
}
