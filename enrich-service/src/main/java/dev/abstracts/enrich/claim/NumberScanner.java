package dev.abstracts.enrich.claim;

/**
 * Reads a number written in digits: {@code 1,024}, {@code 84.6}, {@code .736}, {@code 3×10⁵}, {@code 10^-7}, {@code 1e-3}. What
 * only looks like one is none: {@code 3D}, {@code 4x4}, {@code 2:1}, {@code 98/100}, {@code 3.2.1}, {@code 7th}.
 */
final class NumberScanner {

    static final int DECIMAL = 1;
    static final int PLUS = 2;
    static final int MINUS = 4;
    /** joined to a word by a hyphen: {@code 4-bit} */
    static final int COMPOUND = 8;
    /** written as a number by its digits only, between 1800 and 2100 */
    static final int YEAR = 16;

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final String text;
    double value;
    int shape;

    NumberScanner(String text) {
        this.text = text;
    }

    /** Whether a number can begin at {@code i}: a digit, or a sign or point before one. */
    boolean begins(int i) {
        char c = at(i);
        if (isDigit(c)) {
            return true;
        }
        if (c == '.') {
            return isDigit(at(i + 1)) && !Character.isLetterOrDigit(at(i - 1));
        }
        return (c == '+' || c == '-' || c == '−')
                && (isDigit(at(i + 1)) || at(i + 1) == '.' && isDigit(at(i + 2)))
                && !Character.isLetterOrDigit(at(i - 1))
                && at(i - 1) != ')'
                && at(i - 1) != '%'
                && at(i - 1) != '×';
    }

    /** Reads the number at {@code i} and returns the place behind it; {@link #value} and {@link #shape} tell what it is. */
    int scan(int i) {
        shape = 0;
        int at = i;
        if (at(at) == '+') {
            shape |= PLUS;
            at++;
        } else if (at(at) == '-' || at(at) == '−') {
            shape |= MINUS;
            at++;
        }
        int begin = at;
        at = digits(at);
        boolean grouped = false;
        while (at - begin <= 3 + (grouped ? 100 : 0) && at(at) == ',' && digits(at + 1) == at + 4) {
            grouped = true;
            at += 4;
        }
        if (at(at) == '.' && isDigit(at(at + 1))) {
            shape |= DECIMAL;
            at = digits(at + 1);
        }
        value = parse(begin, at);
        if (at - begin == 4 && shape == 0 && value >= 1800 && value <= 2100) {
            shape |= YEAR;
        }
        return exponent(at);
    }

    /** {@code e-3}, {@code ×10⁵}, {@code x 10^-3}, or the power of a ten written alone. */
    private int exponent(int at) {
        if ((at(at) == 'e' || at(at) == 'E') && (isDigit(at(at + 1)) || sign(at + 1) && isDigit(at(at + 2)))) {
            int end = digits(at + (sign(at + 1) ? 2 : 1));
            if (Character.isLetter(at(end))) {
                return at;
            }
            return scale(at + 1, end);
        }
        int ten = at;
        while (at(ten) == ' ') {
            ten++;
        }
        if (at(ten) == '×' || at(ten) == 'x' || at(ten) == '·') {
            ten++;
            while (at(ten) == ' ') {
                ten++;
            }
            if (at(ten) == '1' && at(ten + 1) == '0' && power(ten + 2) > ten + 2) {
                return scaleByPower(ten + 2);
            }
            return at;
        }
        if (value == 10 && power(at) > at) {
            value = 1;
            return scaleByPower(at);
        }
        return at;
    }

    /** The place behind {@code ^5}, {@code ^{-5}}, {@code ⁻⁵} at {@code at}; {@code at} if there is none. */
    private int power(int at) {
        if (at(at) == '^') {
            int open = at(at + 1) == '{' ? at + 2 : at + 1;
            int end = digits(sign(open) ? open + 1 : open);
            if (!isDigit(at(end - 1))) {
                return at;
            }
            return at(at + 1) == '{' && at(end) == '}' ? end + 1 : end;
        }
        int end = at(at) == '⁻' ? at + 1 : at;
        int begin = end;
        while (SUPERSCRIPTS.indexOf(at(end)) >= 0) {
            end++;
        }
        return end == begin ? at : end;
    }

    private int scaleByPower(int at) {
        int end = power(at);
        int exponent = 0;
        boolean negative = false;
        for (int i = at; i < end; i++) {
            char c = at(i);
            negative |= c == '-' || c == '⁻' || c == '−';
            int digit = isDigit(c) ? c - '0' : SUPERSCRIPTS.indexOf(c);
            if (digit >= 0) {
                exponent = Math.min(999, exponent * 10 + digit);
            }
        }
        scale(negative ? -exponent : exponent);
        return end;
    }

    private int scale(int begin, int end) {
        boolean negative = at(begin) == '-' || at(begin) == '−';
        int exponent = 0;
        for (int i = sign(begin) ? begin + 1 : begin; i < end; i++) {
            exponent = Math.min(999, exponent * 10 + at(i) - '0');
        }
        scale(negative ? -exponent : exponent);
        return end;
    }

    private void scale(int exponent) {
        value = exponent < 0 ? value / Math.pow(10, -exponent) : value * Math.pow(10, exponent);
        shape |= DECIMAL;
    }

    private double parse(int begin, int end) {
        StringBuilder digits = new StringBuilder(end - begin + 1);
        for (int i = begin; i < end && digits.length() < 40; i++) {
            if (at(i) != ',') {
                digits.append(at(i));
            }
        }
        return Double.parseDouble(digits.isEmpty() ? "0" : digits.toString());
    }

    private boolean sign(int at) {
        return at(at) == '-' || at(at) == '+' || at(at) == '−';
    }

    private int digits(int at) {
        int end = at;
        while (isDigit(at(end))) {
            end++;
        }
        return end;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private char at(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : 0;
    }
}
