package dev.abstracts.ingest.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/**
 * The marks of a JSON document: brackets, colons and commas outside strings. JSON has no line break inside a string, so one
 * that is still open where its line ends has lost its end: it ends there, and the rest of the document is read as it is meant.
 */
final class JsonTokens {

    /** The current part of the document holds no further mark; see {@link #nextPart}. */
    static final int PART_END = -1;

    /** A string or some other value begins. */
    static final int VALUE = 'v';

    private static final int LONGEST_NAME = 32;

    private final RepeatableLines lines;
    private final byte[] name = new byte[LONGEST_NAME + 1];
    private int nameLength;
    private int at;
    private boolean inString;
    private boolean escaped;

    JsonTokens(RepeatableLines lines) {
        this.lines = lines;
    }

    /** Moves to the next part of the document; false at its end. */
    boolean nextPart() throws IOException {
        boolean more = lines.next();
        at = lines.start();
        if (!more || lines.isFirstPart()) {
            inString = false;
            escaped = false;
        }
        return more;
    }

    /**
     * The next mark.
     *
     * @param values whether values are told of too
     */
    int next(boolean values) {
        byte[] bytes = lines.bytes();
        int end = lines.end();
        while (at < end) {
            if (inString) {
                passString(bytes, end);
                continue;
            }
            byte b = bytes[at++];
            switch (b) {
                case '{', '}', '[', ']', ':', ',' -> {
                    return b;
                }
                case '"' -> {
                    inString = true;
                    nameLength = 0;
                    if (values) {
                        return VALUE;
                    }
                }
                case ' ', '\t', '\r' -> {}
                default -> {
                    if (values) {
                        return VALUE;
                    }
                }
            }
        }
        return PART_END;
    }

    private void passString(byte[] bytes, int end) {
        while (at < end) {
            byte b = bytes[at++];
            if (escaped) {
                escaped = false;
            } else if (b == '\\') {
                escaped = true;
            } else if (b == '"') {
                inString = false;
                return;
            }
            if (nameLength <= LONGEST_NAME) {
                name[nameLength++] = b;
            }
        }
    }

    /** The last string, if it is as short as a name; else its beginning. */
    String name() {
        return new String(name, 0, nameLength, UTF_8);
    }

    /** Lets the last mark be found again. */
    void back() {
        at--;
    }

    /** Goes on with what the lines repeat. */
    void restart() {
        at = lines.end();
        inString = false;
        escaped = false;
    }

    /** Of the last mark, in the current part. */
    int position() {
        return at - 1;
    }
}
