package dev.abstracts.ingest.format.json;

import dev.abstracts.ingest.format.text.RecordBuffer;

/**
 * Where, in a record whose end cannot be found, the next one seems to begin: on a line that begins like the record itself, with
 * an object that is no further indented and whose first member has the same name. A document may well hold such a line inside
 * a record, so it is only asked for when the record is known to be broken.
 */
final class Beginnings {

    private static final int LONGEST_NAME = 64;

    private Beginnings() {}

    /**
     * Where the line of the next record begins in the buffer, or -1 when nothing looks like one.
     *
     * @param column how far the record that the buffer begins with is indented, in bytes
     */
    static int next(RecordBuffer record, long column) {
        byte[] bytes = record.bytes();
        int size = record.size();
        int name = nameBehind(bytes, 0, size);
        for (int i = 0; i < size; i++) {
            if (bytes[i] == '\n') {
                int brace = brace(bytes, i + 1, size);
                if (brace >= 0
                        && brace - i - 1 <= column
                        && sameName(bytes, name, nameBehind(bytes, brace, size), size)) {
                    return i + 1;
                }
            }
        }
        return -1;
    }

    /** Where the brace is that a line begins with, but for white space and what stands between items; -1 when with none. */
    private static int brace(byte[] bytes, int from, int size) {
        for (int i = from; i < size; i++) {
            switch (bytes[i]) {
                case '{' -> {
                    return i;
                }
                case ' ', '\t', ',', '[' -> {}
                default -> {
                    return -1;
                }
            }
        }
        return -1;
    }

    /** Where the name of the first member begins, behind its quote; -1 when something else stands there. */
    private static int nameBehind(byte[] bytes, int brace, int size) {
        for (int i = brace + 1; i < size; i++) {
            switch (bytes[i]) {
                case '"' -> {
                    return i + 1;
                }
                case ' ', '\t', '\n' -> {}
                default -> {
                    return -1;
                }
            }
        }
        return -1;
    }

    /** A record whose own first name is broken is followed by whatever has one. */
    private static boolean sameName(byte[] bytes, int one, int other, int size) {
        if (one < 0 || other < 0) {
            return other >= 0;
        }
        for (int i = 0; other + i < size && i < LONGEST_NAME; i++) {
            boolean letter = isLetter(bytes[one + i]);
            if (letter != isLetter(bytes[other + i])) {
                return false;
            }
            if (!letter) {
                return true;
            }
            if (bytes[one + i] != bytes[other + i]) {
                return false;
            }
        }
        return false;
    }

    /** The quote behind a name may be what is missing. */
    private static boolean isLetter(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_' || b == '-';
    }
}
