package dev.abstracts.ingest.format.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.ingest.format.Cut;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Joins the lines of one record and makes an outcome of them. Blank lines are kept inside a record and dropped around
 * it; line ends become {@code \n}. Of a record over the limit only the first 64 KiB, the length and the digest are
 * kept, computed while the rest streams by.
 */
public final class RecordBuffer {

    private static final int FIRST_CAPACITY = 4 << 10;
    private static final int KEPT_CAPACITY = 64 << 10;
    private static final byte[] NEWLINE = {'\n'};

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int size;
    private long line;
    private long blankLines;
    private long position;

    /** What has been added as text, once somebody has asked. */
    private @Nullable String decoded;

    private @Nullable MessageDigest overflow;
    private long overflowLength;

    /** Whether nothing but white space has been added since the last record. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** Adds the reader's current line, or its next part. */
    public void add(LineReader reader) {
        add(reader, 0, reader.length());
    }

    /** Adds {@code [from, to)} of the reader's current part. */
    public void add(LineReader reader, int from, int to) {
        if (reader.isFirstPart()) {
            addLine(reader.number(), reader.bytes(), from, to);
        } else {
            append(reader.number(), reader.bytes(), from, to);
        }
    }

    /** Adds bytes, line ends and all, as they are; the first ones begin on this line. */
    public void add(long number, byte[] source, int from, int to) {
        append(number, source, from, to);
    }

    /** Puts bytes between those that have been added, where there is room for them. */
    public void insert(int at, byte[] piece) {
        if (overflow == null && size + piece.length <= RawRecord.MAX_BYTES) {
            decoded = null;
            grow(size + piece.length);
            System.arraycopy(bytes, at, bytes, at + piece.length, size - at);
            System.arraycopy(piece, 0, bytes, at, piece.length);
            size += piece.length;
        }
    }

    /** Leaves out what has been added. */
    public void drop() {
        clear();
    }

    /** Records and refusals so far. */
    public long count() {
        return position;
    }

    /** Adds a line of its own. */
    public void addLine(long number, byte[] source, int from, int to) {
        if (size > 0) {
            blankLines++;
        }
        append(number, source, from, to);
    }

    private void append(long number, byte[] source, int from, int to) {
        int start = from;
        if (size == 0 || blankLines > 0) {
            while (start < to && isSpace(source[start])) {
                start++;
            }
            if (start == to) {
                return;
            }
            if (size == 0) {
                line = number;
            } else {
                start = from;
                for (; blankLines > 0; blankLines--) {
                    put(NEWLINE, 0, 1);
                }
            }
        }
        put(source, start, to);
    }

    /** The record, or why it is refused; null when it is empty. The buffer is empty afterwards. */
    public @Nullable Cut take(@Nullable String ownSourceId) {
        if (size == 0) {
            clear();
            return null;
        }
        if (overflow != null) {
            return refuse(
                    RejectionCode.RECORD_TOO_LARGE,
                    "the record that begins on line %d is over the limit of %d bytes of UTF-8"
                            .formatted(line, RawRecord.MAX_BYTES));
        }
        String all = decoded();
        int undecodable = Utf8.firstUndecodable(bytes, size, all);
        if (undecodable >= 0) {
            return refuse(
                    RejectionCode.UNDECODABLE_TEXT,
                    "byte 0x%02X, %d bytes into the record that begins on line %d, is not UTF-8; send the document as UTF-8"
                            .formatted(bytes[undecodable], undecodable, line));
        }
        String text = all.strip();
        if (text.isEmpty()) {
            clear();
            return null;
        }
        Cut cut = new Cut.CutRecord(position++, line, text, ownSourceId);
        clear();
        return cut;
    }

    /** Refuses what has been added, even when it is nothing. The buffer is empty afterwards. */
    public Cut.Refused refuse(RejectionCode code, String detail) {
        MessageDigest digest = overflow;
        long length = overflowLength;
        if (digest == null) {
            while (size > 0 && isSpace(bytes[size - 1])) {
                size--;
            }
            digest = sha256();
            digest.update(bytes, 0, size);
            length = size;
        }
        String head = Utf8.head(bytes, size, RejectedRecord.MAX_TEXT_BYTES);
        Cut.Refused refused = new Cut.Refused(
                position++, line, code, detail, head, length, HexFormat.of().formatHex(digest.digest()));
        clear();
        return refused;
    }

    /** Refuses what is not there, such as the end of a document, where it should be. */
    public Cut.Refused refuseNothing(long lineNumber, RejectionCode code, String detail) {
        clear();
        line = lineNumber;
        return refuse(code, detail);
    }

    /** Takes off, and gives, what stands from here on; of a record that is not over the limit. */
    public byte[] cutOff(int from) {
        decoded = null;
        byte[] rest = Arrays.copyOfRange(bytes, from, size);
        size = from;
        return rest;
    }

    /** Line on which the record begins. */
    public long line() {
        return line;
    }

    public boolean isTooLarge() {
        return overflow != null;
    }

    public boolean isDecodable() {
        return Utf8.firstUndecodable(bytes, size, decoded()) < 0;
    }

    private String decoded() {
        if (decoded == null) {
            decoded = new String(bytes, 0, size, UTF_8);
        }
        return decoded;
    }

    /** Holds what has been added, from 0 to {@link #size}; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    public int size() {
        return size;
    }

    private void put(byte[] source, int from, int to) {
        int count = to - from;
        decoded = null;
        if (overflow == null && size + count > RawRecord.MAX_BYTES) {
            overflow = sha256();
            overflow.update(bytes, 0, size);
            overflowLength = size;
            if (size < RejectedRecord.MAX_TEXT_BYTES) {
                grow(RejectedRecord.MAX_TEXT_BYTES);
                int kept = Math.min(count, RejectedRecord.MAX_TEXT_BYTES - size);
                System.arraycopy(source, from, bytes, size, kept);
                size += kept;
            }
        } else if (overflow == null) {
            grow(size + count);
            System.arraycopy(source, from, bytes, size, count);
            size += count;
        }
        if (overflow != null) {
            overflow.update(source, from, count);
            overflowLength += count;
        }
    }

    private void grow(int needed) {
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(RawRecord.MAX_BYTES, Math.max(needed, 2 * bytes.length)));
        }
    }

    private void clear() {
        if (bytes.length > KEPT_CAPACITY) {
            bytes = new byte[FIRST_CAPACITY];
        }
        decoded = null;
        size = 0;
        blankLines = 0;
        overflow = null;
        overflowLength = 0;
    }

    private static boolean isSpace(byte b) {
        return b >= 0 && b <= ' ';
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
