package dev.abstracts.ingest.format.json;

import dev.abstracts.ingest.format.text.LineReader;
import dev.abstracts.ingest.format.text.RecordBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a document as {@link LineReader} gives them, with a way back: what was read may be read once more. */
final class RepeatableLines {

    private static final byte[] NOTHING = {};

    private final LineReader reader;
    private byte[] again = NOTHING;
    private int againAt;
    private long againNumber;

    private byte[] bytes = NOTHING;
    private int start;
    private int end;
    private long number;
    private boolean first;
    private long offset;
    private boolean wentBack;

    RepeatableLines(InputStream document) {
        reader = new LineReader(document);
    }

    /** Whether lines have been put back since the last call of {@link #next}. */
    boolean wentBack() {
        return wentBack;
    }

    /** Moves to the next line, or to the next part of a long one; false at the end of the document. */
    boolean next() throws IOException {
        wentBack = false;
        long before = offset + end - start;
        if (againAt < again.length) {
            bytes = again;
            start = againAt;
            end = start;
            while (end < again.length && again[end] != '\n') {
                end++;
            }
            againAt = Math.min(again.length, end + 1);
            number = againNumber++;
            first = true;
        } else {
            again = NOTHING;
            againAt = 0;
            if (!reader.next()) {
                offset = before;
                start = end;
                return false;
            }
            bytes = reader.bytes();
            start = 0;
            end = reader.length();
            number = reader.number();
            first = reader.isFirstPart();
        }
        offset = first ? 0 : before;
        return true;
    }

    /**
     * Puts lines back before what is still to come. The next call of {@link #next} gives the first of them.
     *
     * @param lines of which the last one goes on with the rest of the current part
     * @param from where that rest begins
     * @param firstNumber the number of the first of the lines
     */
    void repeat(byte[] lines, int from, long firstNumber) {
        int rest = end - from;
        int later = again.length - againAt;
        byte[] all = Arrays.copyOf(lines, lines.length + rest + (later > 0 ? 1 + later : 0));
        System.arraycopy(bytes, from, all, lines.length, rest);
        if (later > 0) {
            all[lines.length + rest] = '\n';
            System.arraycopy(again, againAt, all, lines.length + rest + 1, later);
        }
        again = all;
        againAt = 0;
        againNumber = firstNumber;
        start = end;
        wentBack = true;
    }

    /** Adds a slice of the current part to a record. */
    void addTo(RecordBuffer record, int from, int to) {
        if (first) {
            record.addLine(number, bytes, from, to);
        } else {
            record.add(number, bytes, from, to);
        }
    }

    /** Holds the current part from {@link #start} to {@link #end}; overwritten by {@link #next}. */
    byte[] bytes() {
        return bytes;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** The line's number, from 1. */
    long number() {
        return number;
    }

    /** Whether this is where a line begins. */
    boolean isFirstPart() {
        return first;
    }

    /** How many bytes of its line stand before this place of the current part. */
    long column(int at) {
        return offset + at - start;
    }
}
