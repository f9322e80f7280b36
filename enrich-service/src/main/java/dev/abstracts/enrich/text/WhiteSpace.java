package dev.abstracts.enrich.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folding of white space. Linear in the text; gives back the same string where there is nothing to fold. */
public final class WhiteSpace {

    private WhiteSpace() {}

    /** Takes white space off the ends, also byte-order marks and other characters that nobody sees. */
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Trims, and makes each line break with the white space around it one space. */
    public static String oneLine(String text) {
        String trimmed = trim(text);
        if (trimmed.indexOf('\n') < 0) {
            return trimmed;
        }
        StringBuilder line = new StringBuilder(trimmed.length());
        int at = 0;
        for (int lineBreak = trimmed.indexOf('\n'); lineBreak >= 0; lineBreak = trimmed.indexOf('\n', at)) {
            int end = lineBreak;
            while (end > at && isBlank(trimmed.charAt(end - 1))) {
                end--;
            }
            line.append(trimmed, at, end).append(' ');
            at = lineBreak + 1;
            while (at < trimmed.length() && isBlank(trimmed.charAt(at))) {
                at++;
            }
        }
        return line.append(trimmed, at, trimmed.length()).toString();
    }

    /** Trims; nothing left is absent. */
    public static @Nullable String orAbsent(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String trimmed = trim(text);
        return trimmed.isEmpty() ? null : trimmed;
    }

    /** The lines of a text, whatever ends them. */
    public static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(text.substring(start, i));
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                start = i + 1;
            }
        }
        lines.add(text.substring(start));
        return lines;
    }

    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || (c > 0x7e && (Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c)));
    }

    private static boolean isInvisible(char c) {
        return c == '\uFEFF' || c == '\u200B' || c == '\u0085' || c == '\u007F';
    }
}
