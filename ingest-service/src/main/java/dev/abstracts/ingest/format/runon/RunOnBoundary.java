package dev.abstracts.ingest.format.runon;

import dev.abstracts.ingest.format.text.ArxivId;
import org.jspecify.annotations.Nullable;

/**
 * A line that may end a record of {@code run-on}: it begins with {@code arXiv:ID}, and what follows may be the next
 * abstract.
 *
 * @param next offset of what follows in the line
 * @param kind what it looks like
 */
record RunOnBoundary(String arxivId, int next, Kind kind) {

    enum Kind {
        /** Text is glued to the id: the record ends here. */
        GLUED,
        /** The id stands alone: the record ends here, or the id is the comment and the next line ends the record. */
        ALONE,
        /** A space and a capital letter follow: a looser sender's next abstract, or a sentence about another paper. */
        SPACED
    }

    private static final String MARKER = "arXiv:";
    private static final int LOOK = MARKER.length() + ArxivId.MAX_LENGTH;
    private static final String CLOSING = ")],.;:!?}'";

    /** Looks at the start of a line; null when the line is text or merely speaks of an id. */
    static @Nullable RunOnBoundary at(String line) {
        if (!line.regionMatches(true, 0, MARKER, 0, MARKER.length())) {
            return null;
        }
        ArxivId id = ArxivId.at(line, MARKER.length() + (line.startsWith(" ", MARKER.length()) ? 1 : 0));
        if (id == null) {
            return null;
        }
        String rest = line.substring(id.end());
        if (rest.isBlank()) {
            return new RunOnBoundary(id.id(), id.end(), Kind.ALONE);
        }
        char first = rest.charAt(0);
        if (Character.isWhitespace(first)) {
            char second = rest.stripLeading().charAt(0);
            return Character.isUpperCase(second) ? new RunOnBoundary(id.id(), id.end(), Kind.SPACED) : null;
        }
        return CLOSING.indexOf(first) >= 0 && !opensAbstract(rest)
                ? null
                : new RunOnBoundary(id.id(), id.end(), Kind.GLUED);
    }

    /** How many bytes of a line {@link #at} needs to see. */
    static int look() {
        return LOOK;
    }

    /** An abstract may begin with a decimal without its zero, or with a quotation. */
    private static boolean opensAbstract(String rest) {
        return rest.length() > 1
                && (rest.charAt(0) == '\'' && Character.isLetter(rest.charAt(1))
                        || rest.charAt(0) == '.' && Character.isLetterOrDigit(rest.charAt(1)));
    }
}
