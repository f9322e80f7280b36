package dev.abstracts.enrich.venue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word, a number or a sign of a comment. Letters and digits are parted, so that {@code NeurIPS2019} is two tokens.
 *
 * @param text as received
 * @param lower in lower case
 * @param start UTF-16 offset of its first character
 * @param kind of its characters
 */
record Token(String text, String lower, int start, Kind kind) {

    enum Kind {
        WORD,
        NUMBER,
        SIGN
    }

    int end() {
        return start + text.length();
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isSign(char sign) {
        return kind == Kind.SIGN && text.charAt(0) == sign;
    }

    /** A number in Roman letters up to 89. */
    boolean isRoman() {
        return kind == Kind.WORD && text.chars().allMatch(c -> "IVXL".indexOf(c) >= 0);
    }

    boolean isCapitalised() {
        return kind == Kind.WORD && Character.isUpperCase(text.charAt(0));
    }

    /** White space is left out, and backslashes, which only escape what follows. */
    static List<Token> scan(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = at + 1;
            if (startsUrl(text, at)) {
                at = endOfUrl(text, at);
                continue;
            }
            if (Character.isLetter(c)) {
                while (end < text.length() && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                tokens.add(of(text, at, end, Kind.WORD));
            } else if (isDigit(c)) {
                while (end < text.length() && isDigit(text.charAt(end))) {
                    end++;
                }
                tokens.add(of(text, at, end, Kind.NUMBER));
            } else if (c > ' ' && c != '\\' && !Character.isWhitespace(c)) {
                tokens.add(of(text, at, end, Kind.SIGN));
            }
            at = end;
        }
        return tokens;
    }

    private static boolean startsUrl(String text, int at) {
        char c = text.charAt(at);
        return (c == 'h' && (text.startsWith("https://", at) || text.startsWith("http://", at)))
                || (c == 'w' && text.startsWith("www.", at));
    }

    /** Up to white space, without the full stop or bracket that ends the sentence around it. */
    private static int endOfUrl(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) > ' ') {
            end++;
        }
        while (".,;:)]}".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Token of(String text, int start, int end, Kind kind) {
        String token = text.substring(start, end);
        return new Token(token, token.toLowerCase(Locale.ROOT), start, kind);
    }
}
