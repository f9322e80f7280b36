package dev.abstracts.ingest.format.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads a document line by line, as bytes. A line longer than {@link #MAX_PART} comes in parts, so that memory stays
 * flat whatever arrives; where the parts end depends on the document alone, never on how the stream delivers it.
 * Windows line ends and a byte-order mark at the start are taken off.
 */
public final class LineReader {

    /** The most of a line that is held at once, in bytes. */
    public static final int MAX_PART = 64 << 10;

    private static final int FIRST_CAPACITY = 4 << 10;

    private final InputStream in;
    private final byte[] read = new byte[32 << 10];
    private int position;
    private int limit;

    private byte[] part = new byte[FIRST_CAPACITY];
    private int length;
    private long number;
    private boolean first;
    private boolean lineGoesOn;
    private boolean heldCarriageReturn;

    public LineReader(InputStream in) {
        this.in = in;
    }

    /** Moves to the next line, or to the next part of a long one; false at the end of the document. */
    public boolean next() throws IOException {
        first = !lineGoesOn;
        length = 0;
        if (heldCarriageReturn) {
            part[length++] = '\r';
            heldCarriageReturn = false;
        }
        while (true) {
            if (position == limit && !fill()) {
                return endOfDocument();
            }
            int end = Math.min(limit, position + MAX_PART - length);
            int newline = indexOfNewline(end);
            append(newline < 0 ? end : newline);
            if (newline >= 0) {
                position++;
                return endOfLine();
            }
            if (length == MAX_PART) {
                return endOfPart();
            }
        }
    }

    /** Whether this is where a line begins, not a further part of it. */
    public boolean isFirstPart() {
        return first;
    }

    /** The line's number, from 1. */
    public long number() {
        return number;
    }

    /** Holds the current part from 0 to {@link #length}; overwritten by {@link #next}. */
    public byte[] bytes() {
        return part;
    }

    /** Of the current part, without the line's end. */
    public int length() {
        return length;
    }

    /** Whether the current part is white space only. */
    public boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (part[i] < 0 || part[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    /** At most the first {@code max} bytes of the current part, one character a byte: for looking at ASCII markers. */
    public String start(int max) {
        return new String(part, 0, Math.min(max, length), ISO_8859_1);
    }

    /** The current part, with undecodable bytes replaced: for looking at it, not for keeping. */
    public String text() {
        return new String(part, 0, length, UTF_8);
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = 0;
        int count = in.read(read, 0, read.length);
        while (count == 0) {
            count = in.read(read, 0, read.length);
        }
        limit = Math.max(0, count);
        return count > 0;
    }

    private int indexOfNewline(int end) {
        for (int i = position; i < end; i++) {
            if (read[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void append(int end) {
        int count = end - position;
        if (length + count > part.length) {
            part = Arrays.copyOf(part, Math.min(MAX_PART, Math.max(2 * part.length, length + count)));
        }
        System.arraycopy(read, position, part, length, count);
        length += count;
        position = end;
    }

    private boolean endOfLine() {
        if (length > 0 && part[length - 1] == '\r') {
            length--;
        }
        lineGoesOn = false;
        return begun();
    }

    /** A carriage return at the end of a part may belong to the line's end, so it waits for the next part. */
    private boolean endOfPart() {
        if (part[length - 1] == '\r') {
            length--;
            heldCarriageReturn = true;
        }
        lineGoesOn = true;
        return begun();
    }

    private boolean endOfDocument() {
        if (length == 0) {
            return false;
        }
        return endOfLine();
    }

    private boolean begun() {
        if (first) {
            number++;
            if (number == 1) {
                dropByteOrderMark();
            }
        }
        return true;
    }

    private void dropByteOrderMark() {
        if (length >= 3 && part[0] == (byte) 0xEF && part[1] == (byte) 0xBB && part[2] == (byte) 0xBF) {
            System.arraycopy(part, 3, part, 0, length - 3);
            length -= 3;
        }
    }
}
