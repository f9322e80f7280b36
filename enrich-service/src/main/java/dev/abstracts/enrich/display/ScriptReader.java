package dev.abstracts.enrich.display;

import dev.abstracts.enrich.display.Frame.Kind;

/** Reads what stands above or below the line, in formulas and where texts without them write {@code CO_2} or {@code 10^-3}. */
final class ScriptReader {

    private final Reading reading;
    private final Received received;
    private final Draft out;

    ScriptReader(Reading reading) {
        this.reading = reading;
        this.received = reading.received;
        this.out = reading.out;
    }

    /** Reads what begins with the {@code ^} or {@code _} that is next: a script, or the sign. */
    void script(char c) {
        int start = reading.at;
        boolean above = c == '^';
        if (!reading.formula() && !startsScript(start, above)) {
            reading.copyOne();
            return;
        }
        int length = out.length();
        out.free(start);
        out.free(start);
        reading.at++;
        Kind kind = above ? Kind.SUPERSCRIPT : Kind.SUBSCRIPT;
        int digits = reading.formula() || received.at(start + 1) == '{' ? -1 : digitsEnd(start + 1);
        if (digits > 0) {
            reading.open(kind, start, start + 1, digits, digits, false, "");
        } else if (!reading.argument(kind, start, true, "")) {
            out.truncate(length);
            reading.at = start;
            reading.copyOne();
        }
    }

    /** Outside of formulas: {@code CO_2}, {@code 10^-3}, {@code x_{min}}, but not {@code layer_2} or {@code a_1_b}. */
    private boolean startsScript(int at, boolean above) {
        char before = received.at(at - 1);
        if (received.at(at + 1) == '{' && at + 1 < reading.limit()) {
            int close = received.closing(at + 1, reading.limit());
            return close > 0 && close - at < 60 && before > ' ';
        }
        int end = digitsEnd(at + 1);
        if (end <= 0 || !(Character.isLetterOrDigit(before) || before == ')' || before == ']')) {
            return false;
        }
        int word = at;
        while (word > 0 && at - word < 4 && Character.isLetterOrDigit(received.at(word - 1))) {
            word--;
        }
        char next = received.at(end);
        boolean name = received.at(word - 1) == '_' || next == '_' || (Character.isLowerCase(next) && !above);
        return above || (at - word <= 2 && end - at <= 3 && !name);
    }

    private int digitsEnd(int from) {
        int i = received.at(from) == '-' || received.at(from) == '+' ? from + 1 : from;
        int first = i;
        while (i < reading.limit() && received.at(i) >= '0' && received.at(i) <= '9') {
            i++;
        }
        return i == first || i - first > 4 ? -1 : i;
    }
}
