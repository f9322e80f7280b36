package dev.abstracts.enrich.display;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.Tag.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A received text as people read it, and where each piece of it stands in the received one. LaTeX, HTML and line breaks that
 * mean nothing become plain Unicode; what is not understood stays as it is. Paragraphs of an abstract are parted by a blank
 * line; other fields are one line. Immutable; reading never throws and is linear in the text.
 */
public final class ReadableText {

    private final String field;
    private final String received;
    private final String text;
    private final @Nullable OffsetMap map;

    /** @param map absent where the text is the received one */
    ReadableText(String field, String received, String text, @Nullable OffsetMap map) {
        this.field = requireNonNull(field, "field is null");
        this.received = requireNonNull(received, "received is null");
        this.text = requireNonNull(text, "text is null");
        this.map = map;
    }

    /**
     * Reads a received text.
     *
     * @param field that the text was received in, as evidence names it: {@code title}, {@code abstract}, {@code comment}
     */
    public static ReadableText of(String field, String received) {
        if (PlainText.isReadable(received)) {
            return new ReadableText(field, received, received, null);
        }
        ReadableText read = new TextReader(received, field.equals("abstract")).read(field);
        return read.text.equals(received) ? new ReadableText(field, received, received, null) : read;
    }

    /** What people read. */
    public String text() {
        return text;
    }

    public String received() {
        return received;
    }

    public String field() {
        return field;
    }

    /**
     * The span of the received text that the characters from {@code start} to before {@code end} of {@link #text()} were read
     * from. The smallest one that holds all of them, so a sign made from a command is the whole command; it never parts the
     * two halves of a surrogate pair.
     */
    public Evidence evidence(int start, int end) {
        int first = Math.clamp(start, 0, text.length());
        int behind = Math.clamp(end, first, text.length());
        if (map == null) {
            return whole(first, behind);
        }
        if (first == behind) {
            int at = first < text.length() ? map.start(first) : first == 0 ? 0 : map.end(first - 1);
            return whole(at, at);
        }
        int from = map.start(first);
        return whole(from, Math.max(from, map.end(behind - 1)));
    }

    private Evidence whole(int start, int end) {
        int from = insidePair(start) ? start - 1 : start;
        int to = end > start && insidePair(end) ? end + 1 : start == end ? from : end;
        return new Evidence(field, from, to);
    }

    private boolean insidePair(int at) {
        return at > 0
                && at < received.length()
                && Character.isLowSurrogate(received.charAt(at))
                && Character.isHighSurrogate(received.charAt(at - 1));
    }
}
