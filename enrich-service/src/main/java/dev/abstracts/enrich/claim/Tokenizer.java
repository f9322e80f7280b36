package dev.abstracts.enrich.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a text into tokens: the longest phrases of the data files, other words, single signs, numbers. */
final class Tokenizer {

    private static final int LONGEST_PHRASE = 8;
    private static final String JOINERS = "-.'’@_^‐‑";

    private final Phrases phrases;

    Tokenizer(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The words and single signs of a phrase, as they are looked for in texts. */
    static List<String> elements(String phrase) {
        List<String> elements = new ArrayList<>();
        int at = 0;
        while (at < phrase.length()) {
            if (phrase.charAt(at) == ' ') {
                at++;
                continue;
            }
            int end = Math.max(at + 1, wordEnd(phrase, at));
            elements.add(phrase.substring(at, end).toLowerCase(java.util.Locale.ROOT));
            at = end;
        }
        return elements;
    }

    List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>(text.length() / 5 + 8);
        NumberScanner numbers = new NumberScanner(text);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (numbers.begins(at)) {
                at = number(text, at, numbers, tokens);
            } else {
                at = phrase(text, at, tokens);
            }
        }
        return tokens;
    }

    private int phrase(String text, int begin, List<Token> tokens) {
        int wordEnd = wordEnd(text, begin);
        int end = Math.max(begin + 1, wordEnd);
        Meaning best = Meaning.NONE;
        int bestEnd = end;
        int id = wordEnd > begin ? phrases.word(text, begin, wordEnd) : text.charAt(begin);
        int node = id == 0 ? -1 : phrases.step(0, id);
        for (int length = 1; node >= 0 && length <= LONGEST_PHRASE; length++) {
            Meaning meaning = phrases.meaning(node);
            if (meaning != Meaning.NONE && isWritten(text, begin, end, meaning.written())) {
                best = meaning;
                bestEnd = end;
            }
            int next = end;
            while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            if (next == text.length() || !phrases.goesOn(node)) {
                break;
            }
            int nextEnd = wordEnd(text, next);
            id = nextEnd > next ? phrases.word(text, next, nextEnd) : text.charAt(next);
            node = id == 0 ? -1 : phrases.step(node, id);
            end = Math.max(next + 1, nextEnd);
        }
        boolean sign = wordEnd == begin && bestEnd == begin + 1;
        tokens.add(new Token(begin, bestEnd, sign ? text.charAt(begin) : 0, best, Double.NaN, 0, null));
        return bestEnd;
    }

    private static boolean isWritten(String text, int begin, int end, @Nullable String written) {
        if (written == null) {
            return true;
        }
        for (int at = written.indexOf('|'), from = 0; ; at = written.indexOf('|', from)) {
            int to = at < 0 ? written.length() : at;
            if (to - from == end - begin && written.regionMatches(from, text, begin, end - begin)) {
                return true;
            }
            if (at < 0) {
                return false;
            }
            from = at + 1;
        }
    }

    /** A number with what is written right behind it; a word if that makes it no number. */
    private int number(String text, int begin, NumberScanner numbers, List<Token> tokens) {
        int end = numbers.scan(begin);
        int shape = numbers.shape;
        Unit attached = null;
        char next = at(text, end);
        int suffixEnd = end;
        if (Character.isLetter(next) || next == '×' || next == '°') {
            suffixEnd = next == '×' || next == '°' ? end + 1 : letters(text, end);
            if (isMagnitude(text, end, suffixEnd)) {
                tokens.add(new Token(begin, end, (char) 0, Meaning.NONE, numbers.value, shape, null));
                return end;
            }
            attached = unit(text, end, suffixEnd);
            boolean dimensions = attached != null
                    && attached.sort() == Unit.Sort.TIMES
                    && NumberScanner.isDigit(at(text, skipBlanks(text, suffixEnd)));
            if (attached == null || dimensions || Character.isDigit(at(text, suffixEnd))) {
                return plain(text, begin, tokens);
            }
        }
        char behind = at(text, suffixEnd);
        if (behind == '-' && Character.isLetter(at(text, suffixEnd + 1))) {
            int wordEnd = wordEnd(text, suffixEnd + 1);
            Unit joined = attached == null ? unit(text, suffixEnd + 1, wordEnd) : attached;
            boolean counts = joined != null
                    && (joined.sort() == Unit.Sort.TIMES
                            || joined.sort() == Unit.Sort.PERCENT
                            || joined.sort() == Unit.Sort.POINTS);
            if (attached == null && counts) {
                attached = joined;
                suffixEnd = wordEnd;
            } else if (!counts) {
                shape |= NumberScanner.COMPOUND;
            }
        } else if ((behind == ':' || behind == '/' && (shape & NumberScanner.DECIMAL) == 0)
                        && NumberScanner.isDigit(at(text, suffixEnd + 1))
                || behind == '.' && NumberScanner.isDigit(at(text, suffixEnd + 1))
                || behind == '^'
                || behind == '_') {
            return plain(text, begin, tokens);
        }
        tokens.add(new Token(begin, suffixEnd, (char) 0, Meaning.NONE, numbers.value, shape, attached));
        return suffixEnd;
    }

    /** The M of "4.2M parameters", which is part of the unit. */
    private static boolean isMagnitude(String text, int begin, int end) {
        return end == begin + 1
                && "MBKk".indexOf(text.charAt(begin)) >= 0
                && at(text, end) == ' '
                && (text.startsWith("param", end + 1)
                        || text.startsWith("trainable", end + 1)
                        || text.startsWith("learnable", end + 1));
    }

    private @Nullable Unit unit(String text, int begin, int end) {
        int id = phrases.word(text, begin, end);
        int node =
                phrases.step(0, end - begin == 1 && !Character.isLetter(text.charAt(begin)) ? text.charAt(begin) : id);
        if (node < 0) {
            return null;
        }
        Meaning meaning = phrases.meaning(node);
        Unit unit = meaning.unit();
        return unit != null && unit.attached() && isWritten(text, begin, end, meaning.written()) ? unit : null;
    }

    /** Something with digits that is no number: all of it is one word without a meaning. */
    private static int plain(String text, int begin, List<Token> tokens) {
        int end = begin + 1;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "×/:^_{}-.,".indexOf(text.charAt(end)) >= 0)) {
            char c = text.charAt(end);
            if ((c == '.' || c == ',' || c == '-') && !Character.isLetterOrDigit(at(text, end + 1))) {
                break;
            }
            end++;
        }
        tokens.add(new Token(begin, end, (char) 0, Meaning.NONE, Double.NaN, 0, null));
        return end;
    }

    /** Behind the word that begins at {@code begin}; {@code begin} if none does. */
    static int wordEnd(String text, int begin) {
        int at = begin;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!isWordLetter(c) && !(at > begin && joins(text, at, c))) {
                break;
            }
            at++;
        }
        return at;
    }

    /** Whether a sign between letters or digits belongs to the word: that of "top-1", but not the point between sentences. */
    private static boolean joins(String text, int at, char c) {
        if (c == '@' && at(text, at + 1) == '.') {
            return NumberScanner.isDigit(at(text, at + 2)); // mAP@.5
        }
        if (JOINERS.indexOf(c) < 0 || !Character.isLetterOrDigit(at(text, at + 1))) {
            return false;
        }
        boolean sentences =
                c == '.' && Character.isLowerCase(text.charAt(at - 1)) && Character.isUpperCase(at(text, at + 1));
        return !sentences;
    }

    private static boolean isWordLetter(char c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        return Character.isLetterOrDigit(c)
                || c == '²'
                || c == '³'
                || c == '¹'
                || c >= '⁰' && c <= '₎'
                || Character.isSurrogate(c);
    }

    private static int letters(String text, int begin) {
        int at = begin;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int skipBlanks(String text, int begin) {
        int at = begin;
        while (at(text, at) == ' ') {
            at++;
        }
        return at;
    }

    private static char at(String text, int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : 0;
    }
}
