package dev.abstracts.ingest.format.text;

import java.io.IOException;
import java.io.InputStream;

/** A document with all its line ends as line feeds, also those of old Macs, which are carriage returns alone. */
public final class LineFeeds extends InputStream {

    private final InputStream in;
    private boolean afterReturn;

    public LineFeeds(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int kept = 0;
        while (kept == 0) {
            int count = in.read(target, offset, length);
            if (count <= 0) {
                return count;
            }
            kept = converted(target, offset, offset + count) - offset;
        }
        return kept;
    }

    /** Converts in place: a return becomes a feed, and the feed behind it goes. */
    private int converted(byte[] bytes, int from, int to) {
        int end = from;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b != '\n' || !afterReturn) {
                bytes[end++] = b == '\r' ? (byte) '\n' : b;
            }
            afterReturn = b == '\r';
        }
        return end;
    }
}
