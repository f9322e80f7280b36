package dev.abstracts.enrich.tag;

import java.util.Arrays;

/**
 * The words of a text: runs of letters and digits ({@code GPT-3.5} is {@code GPT} and {@code 3.5}), each with its number in
 * the vocabulary and whether only a space, a hyphen or the like stands between it and the one before, so that both may belong
 * to one name. Built for one text, then read.
 */
final class Words {

    /** Texts are read up to here; an abstract is a hundredth of it. */
    private static final int LONGEST = 100_000;

    private static final int WIDEST_GAP = 4;

    private int count;
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int[] numbers = new int[256];
    private boolean[] joined = new boolean[256];
    private int[] sentences = new int[256];
    private int sentence;

    private Words() {}

    static Words of(String text, Vocabulary vocabulary) {
        Words words = new Words();
        int length = Math.min(text.length(), LONGEST);
        char[] chars = new char[length];
        text.getChars(0, length, chars, 0);
        int before = 0;
        for (int i = 0; i < length; ) {
            if (!isAlphanumeric(chars[i])) {
                i++;
                continue;
            }
            int start = i;
            int hash = Vocabulary.hash(0, chars[i++]);
            while (i < length && isInside(chars, i, length)) {
                hash = Vocabulary.hash(hash, chars[i++]);
            }
            int number = vocabulary.find(chars, start, i, hash);
            int signs = i < length && isSign(chars[i]) ? endOfSigns(text, i, length) : i;
            if (signs > i) {
                int withSigns = vocabulary.find(text.substring(start, signs));
                if (withSigns != Vocabulary.UNKNOWN) {
                    number = withSigns;
                    i = signs;
                }
            }
            boolean joint = words.count > 0 && isJoint(chars, before, start);
            if (!joint && words.count > 0 && endsSentence(chars, before, start)) {
                words.sentence++;
            }
            words.add(start, i, number, joint);
            before = i;
        }
        return words;
    }

    /** The end of the signs that belong to the name before them: {@code C++}, {@code Pantheon+}; none before a letter. */
    static int endOfSigns(String text, int from, int length) {
        int end = from;
        while (end < length && isSign(text.charAt(end))) {
            end++;
        }
        return end < length && Character.isLetterOrDigit(text.charAt(end)) ? from : end;
    }

    private static boolean isSign(char c) {
        return c == '+' || c == '#';
    }

    private static boolean isInside(char[] text, int i, int length) {
        char c = text[i];
        return isAlphanumeric(c)
                || c > 127 && Character.getType(c) == Character.NON_SPACING_MARK
                || c == '.' && Character.isDigit(text[i - 1]) && i + 1 < length && Character.isDigit(text[i + 1]);
    }

    private static boolean isAlphanumeric(char c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        return Character.isLetterOrDigit(c);
    }

    private static boolean isJoint(char[] text, int from, int to) {
        if (to - from == 1 && text[from] == ' ') {
            return true;
        }
        if (to - from > WIDEST_GAP) {
            return false;
        }
        int lines = 0;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c == '\n') {
                lines++;
            } else if (c == '.' ? to - from > 1 : " \t\r\u00a0-\u2010\u2011\u2013'\u2019/+@&$_".indexOf(c) < 0) {
                return false;
            }
        }
        return lines < 2;
    }

    private static boolean endsSentence(char[] text, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            char c = text[i];
            if ((c == '.' || c == '?' || c == '!') && Character.isWhitespace(text[i + 1])) {
                return true;
            }
        }
        return false;
    }

    private void add(int start, int end, int number, boolean join) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            numbers = Arrays.copyOf(numbers, 2 * count);
            joined = Arrays.copyOf(joined, 2 * count);
            sentences = Arrays.copyOf(sentences, 2 * count);
        }
        starts[count] = start;
        ends[count] = end;
        numbers[count] = number;
        sentences[count] = sentence;
        joined[count++] = join;
    }

    int count() {
        return count;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    int number(int word) {
        return numbers[word];
    }

    /** From 0. */
    int sentence(int word) {
        return sentences[word];
    }

    int sentenceCount() {
        return sentence + 1;
    }

    /** Whether the word may go on a name that the word before it began. */
    boolean isJoined(int word) {
        return joined[word];
    }
}
