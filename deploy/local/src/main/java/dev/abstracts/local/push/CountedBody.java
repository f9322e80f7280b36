package dev.abstracts.local.push;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/**
 * A document's bytes on their way, counted. Where a document is JSON lines its records are counted too, in a compressed
 * one by a second thread that inflates what passes.
 */
final class CountedBody extends FilterInputStream {

    private static final int PIPE = 256 << 10;

    private final PushListener listener;
    private final AtomicLong lines = new AtomicLong(-1);
    private final LineCounter counter;
    private final boolean gzip;
    private @org.jspecify.annotations.Nullable PipedOutputStream toInflater;
    private long bytes;

    CountedBody(InputStream file, boolean gzip, PushListener listener) {
        super(file);
        this.listener = listener;
        this.gzip = gzip;
        this.counter = new LineCounter(lines);
        if (gzip) {
            startInflater();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            bytes += read;
            if (gzip) {
                inflate(buffer, offset, read);
            } else {
                counter.count(buffer, offset, read);
            }
            listener.sent(bytes, lines.get());
        } else if (read < 0) {
            closePipe();
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        closePipe();
        super.close();
    }

    private void startInflater() {
        PipedInputStream fromFile = new PipedInputStream(PIPE);
        try {
            toInflater = new PipedOutputStream(fromFile);
        } catch (IOException e) {
            throw new IllegalStateException("a new pipe is not connected", e);
        }
        Thread.ofVirtual().name("count-records").start(() -> {
            try (fromFile;
                    InputStream inflated = new GZIPInputStream(fromFile, PIPE)) {
                byte[] buffer = new byte[64 << 10];
                for (int read = inflated.read(buffer); read >= 0; read = inflated.read(buffer)) {
                    counter.count(buffer, 0, read);
                }
            } catch (IOException e) {
                // A broken file is for the service to judge: here only the count ends.
                lines.set(-1);
            }
        });
    }

    private void inflate(byte[] buffer, int offset, int length) {
        if (toInflater != null) {
            try {
                toInflater.write(buffer, offset, length);
                toInflater.flush();
            } catch (IOException e) {
                toInflater = null;
            }
        }
    }

    private void closePipe() throws IOException {
        if (toInflater != null) {
            toInflater.close();
            toInflater = null;
        }
    }

    /** Counts the lines of a document whose first byte opens a JSON object; of others it counts nothing. */
    private static final class LineCounter {

        private final AtomicLong lines;
        private boolean begun;
        private boolean jsonLines;

        LineCounter(AtomicLong lines) {
            this.lines = lines;
        }

        void count(byte[] buffer, int offset, int length) {
            if (!begun && length > 0) {
                begun = true;
                jsonLines = buffer[offset] == '{';
            }
            if (jsonLines) {
                long found = 0;
                for (int i = offset; i < offset + length; i++) {
                    if (buffer[i] == '\n') {
                        found++;
                    }
                }
                lines.set(Math.max(0, lines.get()) + found);
            }
        }
    }
}
