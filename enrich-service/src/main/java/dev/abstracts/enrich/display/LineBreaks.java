package dev.abstracts.enrich.display;

/** White space, the ends of lines, and hyphens there. */
final class LineBreaks {

    /** A word of more letters is none. */
    private static final int LONGEST_WORD = 40;

    /** Lines that were broken to fit are no longer than this. */
    private static final int LONGEST_LINE = 90;

    private final Reading reading;
    private final String text;
    private final Draft out;
    private final boolean paragraphs;

    LineBreaks(Reading reading, boolean paragraphs) {
        this.reading = reading;
        this.text = reading.text;
        this.out = reading.out;
        this.paragraphs = paragraphs;
    }

    /** Reads the white space that is next as one space, or as the end of a paragraph. */
    void blank() {
        int start = reading.at;
        int limit = reading.limit();
        int end = start;
        int lines = 0;
        int lineStart = start;
        while (end < limit && isBlank(text.charAt(end))) {
            if (text.charAt(end) == '\n') {
                lines++;
                lineStart = end + 1;
            }
            end++;
        }
        end = Math.max(end, start + 1);
        reading.at = end;
        boolean indented = lines == 1 && end - lineStart >= 2;
        if (paragraphs && !reading.formula() && end < limit && (lines > 1 || (indented && ends(start, end)))) {
            out.paragraph(start, end);
        } else if (!reading.atBeginning()) {
            out.blank(start, end);
        }
    }

    private static boolean isBlank(char c) {
        return c <= ' ' ? c == ' ' || c == '\n' || c == '\t' || c == '\r' : c >= 128 && " ".equals(Compatibility.of(c));
    }

    /**
     * Whether an indented line begins a paragraph, as arXiv writes it, rather than going on with the sentence: something has
     * ended before it, or the line before it was not broken to fit.
     */
    private boolean ends(int end, int next) {
        char before = end > 0 ? text.charAt(end - 1) : '\n';
        char first = next < text.length() ? text.charAt(next) : '\n';
        if (Character.isLowerCase(first)) {
            return false;
        }
        if (!Character.isLetterOrDigit(before) && before != ',' && before != '-') {
            return true;
        }
        int lineStart = Math.max(0, end - LONGEST_LINE);
        return Character.isUpperCase(first) && text.lastIndexOf('\n', end - 1) < lineStart && end > LONGEST_LINE;
    }

    /** A hyphen that shows only where a line ends. */
    void softHyphen() {
        reading.at++;
        if (reading.at < reading.limit() && text.charAt(reading.at) == '\n') {
            reading.at = reading.received.skipBlanks(reading.at, reading.limit());
        }
    }

    /**
     * Reads the hyphen that is next if a line ends behind it. False where none does.
     *
     * <p>The two parts are one word where {@link Words} knows that word, or does not know both parts; else the hyphen is the
     * writer's. Before "and" or "or" it stands for the word that comes later: {@code low- and high-level}.
     */
    boolean hyphen() {
        int hyphen = reading.at;
        int next = reading.received.skipBlanks(hyphen + 1, reading.limit());
        if (next >= reading.limit() || !lineEnds(hyphen + 1, next)) {
            return false;
        }
        int wordStart = hyphen;
        while (wordStart > 0 && hyphen - wordStart < LONGEST_WORD && Character.isLetter(text.charAt(wordStart - 1))) {
            wordStart--;
        }
        int wordEnd = next;
        while (wordEnd < reading.limit() && wordEnd - next < LONGEST_WORD && Character.isLetter(text.charAt(wordEnd))) {
            wordEnd++;
        }
        String first = text.substring(wordStart, hyphen);
        String second = text.substring(next, wordEnd);
        char before = reading.received.at(hyphen - 1);
        if (before <= ' ' || before == '/' || before == '+' || isLinkingWord(second)) {
            return false;
        }
        boolean compound = reading.received.at(wordStart - 1) == '-'
                || (reading.received.at(wordEnd) == '-' && first.length() < 3);
        if (compound || !Words.areOne(first, second)) {
            out.copy(text, hyphen, hyphen + 1);
        }
        reading.at = next;
        return true;
    }

    private boolean lineEnds(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }

    private static boolean isLinkingWord(String word) {
        return word.equals("and")
                || word.equals("or")
                || word.equals("to")
                || word.equals("versus")
                || word.equals("vs")
                || word.equals("und");
    }
}
