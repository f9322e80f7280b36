package dev.abstracts.enrich.tag;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The abbreviations that a text itself defines, {@code neural tangent kernel (NTK)} or {@code NTK (neural tangent kernel)}: the
 * algorithm of Schwartz and Hearst (A simple algorithm for identifying abbreviation definitions in biomedical text, 2003),
 * which matches the letters of the short form from the right.
 */
final class Abbreviations {

    private static final int LONGEST_SHORT = 12;
    private static final int MOST_WORDS = 12;
    private static final int MOST_DEFINITIONS = 60;

    private Abbreviations() {}

    /**
     * @param shortForm as later uses write it, without a plural's {@code s}
     * @param start offset of the long form
     * @param end offset behind the long form
     */
    record Definition(String shortForm, int start, int end) {}

    static List<Definition> in(String text) {
        List<Definition> found = new ArrayList<>();
        for (int open = text.indexOf('(');
                open >= 0 && found.size() < MOST_DEFINITIONS;
                open = text.indexOf('(', open + 1)) {
            int close = close(text, open);
            if (close < 0) {
                continue;
            }
            Definition definition = definition(text, open, close);
            if (definition != null) {
                found.add(definition);
            }
        }
        return found;
    }

    /** The parenthesis's end, or where its first part ends: {@code (NTK; Jacot et al.)}; negative when there is none near. */
    private static int close(String text, int open) {
        for (int i = open + 1; i < text.length() && i < open + 100; i++) {
            char c = text.charAt(i);
            if (c == ')' || c == ';' || c == ',') {
                return i;
            }
            if (c == '(') {
                return -1;
            }
        }
        return -1;
    }

    private static @Nullable Definition definition(String text, int open, int close) {
        String inside = text.substring(open + 1, close).strip();
        if (isShortForm(inside)) {
            String shortForm = singular(inside);
            int end = endOfWord(text, open);
            int start = longForm(shortForm, text, firstCandidate(text, end, shortForm), end);
            return start < 0 ? null : new Definition(shortForm, start, end);
        }
        int end = endOfWord(text, open);
        int start = end;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1)) && end - start <= LONGEST_SHORT) {
            start--;
        }
        String before = text.substring(start, end);
        if (!isShortForm(before)) {
            return null;
        }
        String shortForm = singular(before);
        int from = open + 1;
        int at = longForm(shortForm, text, from, close);
        // The long form in parentheses is all of what stands there, not its end.
        return at != from ? null : new Definition(shortForm, from, close);
    }

    static boolean isShortForm(String candidate) {
        int length = candidate.length();
        if (length < 2 || length > LONGEST_SHORT || !Character.isLetterOrDigit(candidate.charAt(0))) {
            return false;
        }
        int capitals = 0;
        for (int i = 0; i < length; i++) {
            char c = candidate.charAt(i);
            if (Character.isUpperCase(c)) {
                capitals++;
            } else if (!Character.isLetterOrDigit(c) && c != '-' && c != '/' && c != '&') {
                return false;
            }
        }
        return capitals > 1 || capitals == 1 && length <= 3;
    }

    private static String singular(String shortForm) {
        int length = shortForm.length();
        return length > 2 && shortForm.charAt(length - 1) == 's' && Character.isUpperCase(shortForm.charAt(length - 2))
                ? shortForm.substring(0, length - 1)
                : shortForm;
    }

    private static int endOfWord(String text, int open) {
        int end = open;
        while (end > 0 && (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == '"')) {
            end--;
        }
        return end;
    }

    private static int firstCandidate(String text, int end, String shortForm) {
        int words = Math.min(Math.min(shortForm.length() + 5, 2 * shortForm.length()), MOST_WORDS);
        int at = end;
        while (at > 0 && words > 0) {
            at--;
            char c = text.charAt(at);
            if (c == '(' || c == ')' || c == ';' || c == '.' && at + 1 < end && text.charAt(at + 1) == ' ') {
                return at + 1;
            }
            if (Character.isWhitespace(c) && at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
                words--;
            }
        }
        return at;
    }

    /** The start of the shortest text before {@code end} that has the short form's letters in order; negative if none has. */
    private static int longForm(String shortForm, String text, int from, int end) {
        int at = end - 1;
        for (int s = shortForm.length() - 1; s >= 0; s--) {
            char c = Character.toLowerCase(shortForm.charAt(s));
            if (!Character.isLetterOrDigit(c)) {
                continue;
            }
            while (at >= from
                    && (Character.toLowerCase(text.charAt(at)) != c || s == 0 && !isStartOfWord(text, at, from))) {
                at--;
            }
            if (at < from) {
                return -1;
            }
            if (s > 0) {
                at--;
            }
        }
        return at < from ? -1 : at;
    }

    private static boolean isStartOfWord(String text, int at, int from) {
        return at == from || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
