package dev.abstracts.enrich.display;

import dev.abstracts.enrich.display.Frame.Kind;
import dev.abstracts.enrich.latex.LatexCommand;

/** Reads letters with accents, {@code \\"o} and {@code \\H{o}}, and what only looks like them. */
final class AccentReader {

    /** A quote with a backslash looks no further for its partner. */
    private static final int JSON_QUOTED = 200;

    private final Reading reading;
    private final Received received;
    private final String text;
    private final Draft out;

    AccentReader(Reading reading) {
        this.reading = reading;
        this.received = reading.received;
        this.text = reading.text;
        this.out = reading.out;
    }

    /** An accent, or the backslash with which JSON and others write a quote. */
    boolean sign(int start, char c) {
        if (letter(start, c, start + 2)) {
            return true;
        }
        if (c == '"' || c == '\'' || c == '`') {
            reading.at = start + 2;
            out.put(c, start, start + 2);
            return true;
        }
        return false;
    }

    /** The letter that follows with the accent, where there is such a letter. */
    boolean letter(int start, char accent, int end) {
        int limit = reading.limit();
        boolean named = Received.isLetter(accent);
        int from = named ? received.skipBlanks(end, limit) : end;
        int open = from;
        while (from < limit && text.charAt(from) == '{' && from - open < 3) {
            from = received.skipBlanks(from + 1, limit);
        }
        if (from >= limit || (named && reading.formula() && open == from)) {
            return false;
        }
        char letter = text.charAt(from);
        if (letter == '}' && from == open + 1) {
            // \~{} is how a tilde is written.
            reading.at = from + 1;
            out.put(accent == '~' || accent == '^' ? String.valueOf(accent) : "", start, from + 1);
            return true;
        }
        int letterEnd = from + 1;
        if (letter == '\\') {
            letterEnd = received.nameEnd(from, limit);
            LatexCommand command = LatexCommand.named(text.substring(from + 1, letterEnd));
            letter = command == null || command.text().length() != 1
                    ? '\0'
                    : command.text().charAt(0);
        } else if (named && from == open + 1 && tornCommand(start, accent, open)) {
            return true;
        } else if (isQuote(start, accent, from)) {
            return false;
        }
        String accented = Reading.accented(accent, letter);
        if (accented == null || (named && from == end && Received.isLetter(letter))) {
            return false;
        }
        out.put(accented, start, letterEnd);
        closeBraces(open, from, letterEnd);
        return true;
    }

    /** {@code \b{eta}} is what some program has made of {@code \beta}. */
    private boolean tornCommand(int start, char accent, int open) {
        int close = received.closing(open, reading.limit());
        if (close < open + 3 || close - open > Received.LONGEST_NAME) {
            return false;
        }
        LatexCommand command = LatexCommand.named(accent + text.substring(open + 1, close));
        if (command == null || command.text().isEmpty()) {
            return false;
        }
        reading.at = close + 1;
        out.put(command.text(), start, close + 1);
        return true;
    }

    /** Goes on behind the braces around a letter; what else is in them is read as usual. */
    private void closeBraces(int open, int from, int letterEnd) {
        int limit = reading.limit();
        reading.at = letterEnd;
        for (int brace = open; brace < from; brace++) {
            int close = text.charAt(brace) == '{' ? received.closing(brace, limit) : -1;
            if (close >= letterEnd && reading.limit() > close) {
                reading.open(Kind.GROUP, brace, letterEnd, close, close + 1, reading.formula(), "");
            }
        }
    }

    /** {@code \"a word\"} is quoted, {@code it\'s} is an apostrophe. */
    private boolean isQuote(int start, char accent, int letter) {
        char before = received.at(start - 1);
        if (accent == '\'' && text.charAt(letter) == 's' && Character.isLetter(before)) {
            return !Character.isLetter(received.at(letter + 1));
        }
        if (accent != '"' || Character.isLetter(before)) {
            return false;
        }
        int end = Math.min(text.length() - 1, letter + JSON_QUOTED);
        for (int i = letter; i < end; i++) {
            if (text.charAt(i) == '\\' && text.charAt(i + 1) == '"') {
                return !Character.isLetter(received.at(i + 2)) && received.at(i + 2) != '{';
            }
        }
        return false;
    }
}
