package dev.abstracts.enrich.display;

/** Tells characters that are what they seem from those that may have to be read as something else. */
final class PlainText {

    private static final boolean[] SPECIAL = special();

    private PlainText() {}

    private static boolean[] special() {
        boolean[] special = new boolean[128];
        for (char c = 0; c < ' '; c++) {
            special[c] = true;
        }
        for (char c : new char[] {'\u007F', ' ', '\\', '$', '{', '}', '~', '<', '&', '`', '\'', '^', '_', '-'}) {
            special[c] = true;
        }
        return special;
    }

    /** Whether there is nothing in the text to be changed. */
    static boolean isReadable(String text) {
        int length = text.length();
        if (length == 0 || text.charAt(0) <= ' ' || text.charAt(length - 1) <= ' ') {
            return length == 0;
        }
        return end(text, 0, length, false) == length;
    }

    /** The first place from which on a closer look is needed; {@code limit} where there is none. */
    static int end(String text, int from, int limit, boolean formula) {
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c < 128 ? SPECIAL[c] && (formula || isSpecial(text, i, c)) : isSpecial(c)) {
                return i;
            }
        }
        return limit;
    }

    private static boolean isSpecial(char c) {
        return Compatibility.of(c) != null || Compatibility.joins(c);
    }

    /** The most frequent of them mean something only beside another. */
    private static boolean isSpecial(String text, int i, char c) {
        int next = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
        return switch (c) {
            case ' ' -> next <= ' ';
            case '-' -> next == '-' || next <= ' ';
            case '\'' -> next == '\'' || next <= ' ' || !Character.isLetterOrDigit(next);
            case '_' -> next == '{' || (next >= '0' && next <= '9');
            case '^' -> next == '{' || next == '-' || next == '+' || (next >= '0' && next <= '9');
            default -> true;
        };
    }
}
