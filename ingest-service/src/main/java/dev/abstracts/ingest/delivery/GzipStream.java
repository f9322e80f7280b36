package dev.abstracts.ingest.delivery;

import dev.abstracts.ingest.format.MalformedDocument;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Decompresses gzip (RFC 1952), all members of it. The platform's own stream takes a pause of the network between two members
 * for the end, ignores what is behind the last one, and calls itself for each member that is empty, of which a hostile body can
 * have any number.
 */
final class GzipStream extends InputStream {

    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int EXTRA = 4;
    private static final int HEADER_CHECKSUM = 2;
    private static final int RESERVED = 0xE0;

    private final InputStream in;
    private final byte[] buffer = new byte[8 << 10];
    private int position;
    private int limit;

    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private long bytes;
    private boolean ended;

    /** @throws MalformedDocument when it is not gzip */
    GzipStream(InputStream in) throws IOException {
        this.in = in;
        int first = next();
        if (first != 0x1F || next() != 0x8B) {
            throw new MalformedDocument("the body is not gzip, which Content-Encoding says it is");
        }
        readHeader();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (!ended && length > 0) {
            int count = inflate(target, offset, length);
            if (count > 0) {
                checksum.update(target, offset, count);
                bytes += count;
                return count;
            }
            if (inflater.finished()) {
                checkTrailer();
                ended = !beginsAnother();
            } else if (position == limit && !fill()) {
                throw broken(null);
            }
        }
        return length == 0 ? 0 : -1;
    }

    /** Gives back the memory of the decompressor, which is not Java's. */
    @Override
    public void close() {
        ended = true;
        inflater.end();
    }

    private int inflate(byte[] target, int offset, int length) throws MalformedDocument {
        try {
            inflater.setInput(buffer, position, limit - position);
            int count = inflater.inflate(target, offset, length);
            position = limit - inflater.getRemaining();
            return count;
        } catch (DataFormatException e) {
            throw broken(e);
        }
    }

    /** Behind its first two bytes. */
    private void readHeader() throws IOException {
        int method = required();
        int flags = required();
        if (method != 8 || (flags & RESERVED) != 0) {
            throw broken(null);
        }
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(required() | required() << 8);
        }
        for (int texts = Integer.bitCount(flags & (NAME | COMMENT)); texts > 0; ) {
            texts -= required() == 0 ? 1 : 0;
        }
        skip((flags & HEADER_CHECKSUM) != 0 ? 2 : 0);
        checksum.reset();
        inflater.reset();
    }

    private void checkTrailer() throws IOException {
        long expected = number();
        long length = number();
        if (expected != checksum.getValue() || length != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            throw broken(null);
        }
    }

    /** Zeros behind a member fill up a block of a tape, and mean nothing. */
    private boolean beginsAnother() throws IOException {
        int first = next();
        while (first == 0) {
            first = next();
        }
        if (first < 0) {
            return false;
        }
        if (first != 0x1F || required() != 0x8B) {
            throw broken(null);
        }
        readHeader();
        return true;
    }

    private long number() throws IOException {
        return required() | required() << 8 | required() << 16 | (long) required() << 24;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            required();
        }
    }

    private int required() throws IOException {
        int next = next();
        if (next < 0) {
            throw broken(null);
        }
        return next;
    }

    private int next() throws IOException {
        return position == limit && !fill() ? -1 : buffer[position++] & 0xFF;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer, 0, buffer.length));
        return limit > 0;
    }

    private MalformedDocument broken(@Nullable Exception cause) {
        String detail = "the gzip body is broken or ends too early, after %d bytes of document".formatted(bytes);
        return cause == null ? new MalformedDocument(detail) : new MalformedDocument(detail, cause);
    }
}
