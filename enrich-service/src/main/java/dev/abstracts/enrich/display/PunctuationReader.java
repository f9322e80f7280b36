package dev.abstracts.enrich.display;

/** Reads quotes and dashes as LaTeX writes them. */
final class PunctuationReader {

    /** An opening quote looks no further for its partner. */
    private static final int QUOTED = 120;

    private final Reading reading;
    private final Received received;
    private final String text;
    private final Draft out;
    private final LineBreaks breaks;
    private int closingQuote = -1;

    PunctuationReader(Reading reading, LineBreaks breaks) {
        this.reading = reading;
        this.received = reading.received;
        this.text = reading.text;
        this.out = reading.out;
        this.breaks = breaks;
    }

    /** Reads the quote that is next. */
    void quote(char c) {
        int start = reading.at;
        if (reading.formula()) {
            out.put(c == '`' ? '‘' : '′', start, ++reading.at);
            return;
        }
        boolean twice = received.at(start + 1) == c && start + 1 < reading.limit();
        if (twice) {
            reading.at += 2;
            boolean opens = c == '`' || (received.at(start - 1) <= ' ' && Character.isLetter(received.at(start + 2)));
            boolean seconds = Character.isDigit(received.at(start - 1)) && c == '\'' && !quoteIsOpen(start);
            out.put(opens ? '“' : seconds ? '″' : '”', start, reading.at);
        } else if (c == '`' && opensQuote(start)) {
            out.put('‘', start, ++reading.at);
        } else if (start == closingQuote) {
            out.put('’', start, ++reading.at);
        } else {
            reading.copyOne();
        }
    }

    /** Whether a quotation has begun shortly before. */
    private boolean quoteIsOpen(int at) {
        for (int i = at - 1; i > Math.max(0, at - 4 * QUOTED); i--) {
            char c = text.charAt(i);
            if (c == text.charAt(i - 1) && (c == '`' || c == '\'')) {
                return c == '`';
            }
        }
        return false;
    }

    private boolean opensQuote(int at) {
        int end = Math.min(reading.limit(), at + QUOTED);
        for (int i = at + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == '`') {
                return false;
            }
            if (c == '\'' && !Character.isLetterOrDigit(received.at(i + 1)) && received.at(i + 1) != '\'') {
                closingQuote = i;
                return i > at + 1;
            }
        }
        return false;
    }

    /** Reads the hyphens that are next: a hyphen, a dash, or the options of a program. */
    void dash() {
        int start = reading.at;
        int end = start;
        while (end < reading.limit() && text.charAt(end) == '-' && end < start + 4) {
            end++;
        }
        int run = end - start;
        char next = received.at(end);
        boolean option = received.at(start - 1) <= ' ' && Character.isLetter(next);
        boolean arrow = next == '>' || received.at(start - 1) == '<';
        if (run == 1) {
            if (reading.formula() || next > ' ' || !breaks.hyphen()) {
                reading.copyOne();
            }
        } else if (run == 4 || arrow || (run == 2 && option) || reading.formula()) {
            out.copy(text, start, end);
            reading.at = end;
        } else {
            out.put(run == 2 ? '–' : '—', start, end);
            reading.at = end;
        }
    }
}
