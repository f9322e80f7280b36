package dev.abstracts.enrich.display;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.Tag.Evidence;

/** A received text as people read it, and where each piece of it stands in the received one. Immutable. */
public final class ReadableText {

    private final String field;
    private final String received;

    private ReadableText(String field, String received) {
        this.field = requireNonNull(field, "field is null");
        this.received = requireNonNull(received, "received is null");
    }

    /** @param field that the text was received in, as evidence names it: {@code title}, {@code abstract}, {@code comment} */
    public static ReadableText of(String field, String received) {
        return new ReadableText(field, received);
    }

    /** What people read. */
    public String text() {
        return received;
    }

    public String received() {
        return received;
    }

    /**
     * The span of the received text that the characters from {@code start} to before {@code end} of {@link #text()} were read
     * from. The smallest one that holds all of them, so a sign made from a command is the whole command.
     */
    public Evidence evidence(int start, int end) {
        return new Evidence(field, start, end);
    }
}
