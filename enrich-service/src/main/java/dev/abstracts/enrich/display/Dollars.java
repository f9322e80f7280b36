package dev.abstracts.enrich.display;

/** Tells formulas from money: {@code from $5 to $7} holds two dollars and no formula. */
final class Dollars {

    private static final int MONEY_WORDS = 200;

    private Dollars() {}

    /** Whether what stands between the two dollars is a formula. */
    static boolean isFormula(Received received, int open, int close) {
        if (close == open + 1 || received.paragraphEnds(open + 1, close)) {
            return false;
        }
        char first = received.at(open + 1);
        char last = received.at(close - 1);
        char next = received.at(close + 1);
        boolean amounts = isDigit(first) && (isDigit(next) || next == '.') && last <= ' ';
        if (amounts) {
            return false;
        }
        int words = 0;
        int letters = 0;
        int end = Math.min(close, open + MONEY_WORDS);
        for (int i = open + 1; i < end; i++) {
            char c = received.at(i);
            if (c == '\\' || c == '^' || c == '_' || c == '=' || c == '{' || c == '<' || c == '>') {
                return true;
            }
            letters = Character.isLetter(c) ? letters + 1 : 0;
            words += letters == 3 ? 1 : 0;
        }
        if (isDigit(first) && isDigit(next)) {
            return false;
        }
        boolean loose = last <= ' ' && Character.isLetterOrDigit(next);
        boolean apart = first <= ' ' && words > 0;
        return words < 2 && !loose && !apart;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
