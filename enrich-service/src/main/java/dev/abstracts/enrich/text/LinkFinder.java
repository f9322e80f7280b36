package dev.abstracts.enrich.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds links in running text: {@code http://}, {@code https://}, {@code ftp://}, and, without a scheme, what begins with
 * {@code www.} or with {@code github.com/}. A link ends at white space, a quote, an angle bracket, a brace or an unescaped
 * backslash; the punctuation of the sentence around it is not part of it, nor is a closing bracket that it does not open.
 */
public final class LinkFinder {

    private static final List<String> STARTS = List.of("http://", "https://", "ftp://", "www.", "github.com/");

    /** No browser takes longer ones. */
    private static final int LONGEST = 2048;

    private LinkFinder() {}

    public static List<Link> find(String text) {
        List<Link> links = List.of();
        int at = 0;
        while ((at = nextStart(text, at)) >= 0) {
            int untrimmed = endOf(text, at);
            int end = trimmedEnd(text, at, untrimmed);
            if (end > at + startAt(text, at) && hasHost(text, at, end)) {
                links = links.isEmpty() ? new ArrayList<>(2) : links;
                links.add(new Link(text.substring(at, end), at));
            }
            at = Math.max(untrimmed, at + 1);
        }
        return links;
    }

    /** The link that begins at {@code at}, whatever it begins with. */
    public static Link at(String text, int at) {
        return new Link(text.substring(at, trimmedEnd(text, at, endOf(text, at))), at);
    }

    /** The next place at which one of the starts stands, not in the middle of a word; -1 when there is none. */
    private static int nextStart(String text, int from) {
        for (int i = from; i < text.length() - 5; i++) {
            if (mayStart(text.charAt(i), text.charAt(i + 1)) && startAt(text, i) > 0 && startsWord(text, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether one of the starts, in this case or the other, has these first two letters. */
    private static boolean mayStart(char first, char second) {
        return switch (first) {
            case 'h', 'H', 'f' -> second == 't' || second == 'T';
            case 'w', 'W' -> second == 'w' || second == 'W';
            case 'g', 'G' -> second == 'i' || second == 'I';
            default -> false;
        };
    }

    private static int startAt(String text, int at) {
        for (String start : STARTS) {
            if (text.regionMatches(true, at, start, 0, start.length())) {
                return start.length();
            }
        }
        return 0;
    }

    private static boolean startsWord(String text, int at) {
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        boolean scheme = text.charAt(at) == 'h' || text.charAt(at) == 'H';
        // A scheme is clear even when it is glued to the word before it: "available athttps://".
        return scheme || !(Character.isLetterOrDigit(before) || ".-_@/".indexOf(before) >= 0);
    }

    private static int endOf(String text, int at) {
        int i = at;
        while (i < Math.min(text.length(), at + LONGEST)) {
            char c = text.charAt(i);
            if (c == '\\') {
                if (i + 1 >= text.length() || "_%#&~".indexOf(text.charAt(i + 1)) < 0) {
                    return i;
                }
                i++;
            } else if (c <= ' ' || "<>\"{}|^`".indexOf(c) >= 0 || (c > 0x7e && !Character.isLetterOrDigit(c))) {
                return i;
            }
            i++;
        }
        return i;
    }

    private static int trimmedEnd(String text, int at, int end) {
        int round = 0;
        int square = 0;
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            round += c == '(' ? 1 : c == ')' ? -1 : 0;
            square += c == '[' ? 1 : c == ']' ? -1 : 0;
        }
        int i = end;
        while (i > at) {
            char last = text.charAt(i - 1);
            if (last == ')' && round < 0) {
                round++;
            } else if (last == ']' && square < 0) {
                square++;
            } else if (".,;:!?'*$([".indexOf(last) < 0) {
                return i;
            }
            i--;
        }
        return i;
    }

    private static boolean hasHost(String text, int at, int end) {
        int host = at + startAt(text, at);
        if (!Character.isLetterOrDigit(text.charAt(host))) {
            return false;
        }
        for (int i = host; i < end; i++) {
            if (text.charAt(i) == '.') {
                return true;
            }
        }
        // "www." and "github.com/" hold the full stop themselves.
        return text.charAt(at) == 'w' || text.charAt(at) == 'g' || text.charAt(at) == 'W' || text.charAt(at) == 'G';
    }
}
