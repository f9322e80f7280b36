package dev.abstracts.ingest.delivery;

import dev.abstracts.contract.RejectionCode;
import dev.abstracts.ingest.format.Head;
import dev.abstracts.ingest.format.MalformedDocument;
import dev.abstracts.ingest.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The body of a request as a document: decompressed, counted, and not larger than it may be. */
final class Document {

    private static final int GZIP_BUFFER = 8 << 10;

    private final Counted counted;
    private final byte[] head;

    private Document(Counted counted, byte[] head) {
        this.counted = counted;
        this.head = head;
    }

    /**
     * Reads the start of it.
     *
     * @param encoding the request's {@code Content-Encoding}, if any
     * @param max bytes, decompressed
     * @throws MalformedDocument when it is not what its encoding says
     * @throws TooLargeException when it is over the limit already
     * @throws IOException when the sender breaks off
     */
    static Document open(InputStream body, @Nullable String encoding, long max) throws IOException {
        Body raw = new Body(body);
        Counted counted = new Counted(raw, encoding == null || isIdentity(encoding) ? raw : gunzip(raw, encoding), max);
        return new Document(counted, counted.readNBytes(Head.MAX_BYTES));
    }

    private static boolean isIdentity(String encoding) {
        return encoding.isBlank() || encoding.strip().equalsIgnoreCase("identity");
    }

    private static InputStream gunzip(Body raw, String encoding) throws IOException {
        String name = encoding.strip();
        if (!name.equalsIgnoreCase("gzip") && !name.equalsIgnoreCase("x-gzip")) {
            throw new ProblemException(
                    RejectionCode.UNSUPPORTED_ENCODING,
                    "Content-Encoding %s is not read; send gzip, or nothing but the document".formatted(name));
        }
        try {
            return new GZIPInputStream(raw, GZIP_BUFFER);
        } catch (EOFException | ZipException e) {
            throw raw.orFailure(new MalformedDocument("the body is not gzip, which Content-Encoding says it is", e));
        }
    }

    /** The first 64 KiB of it. */
    byte[] head() {
        return head.clone();
    }

    boolean isWholeInHead() {
        return head.length < Head.MAX_BYTES;
    }

    /** All of it, the head too; to be read once. */
    InputStream stream() {
        return new SequenceInputStream(new ByteArrayInputStream(head), counted);
    }

    /** How much has been read by now, decompressed. */
    long bytes() {
        return counted.bytes;
    }

    /** The document is over the limit. */
    static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1;

        TooLargeException(long max) {
            super("the document is larger than %d bytes; send it in parts".formatted(max));
        }
    }

    /**
     * The request's body. Never says that nothing more is available, because the decompressor would take a pause of the
     * network between two members of a gzip file for the file's end; and remembers a failure that the decompressor
     * takes for the end of the file.
     */
    private static final class Body extends InputStream {

        private final InputStream in;
        private @Nullable IOException failure;

        Body(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return in.read(bytes, offset, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public int available() {
            return 1;
        }

        IOException orFailure(IOException e) {
            return failure == null ? e : failure;
        }
    }

    private static final class Counted extends InputStream {

        private final Body raw;
        private final InputStream in;
        private final long max;
        private long bytes;

        Counted(Body raw, InputStream in, long max) {
            this.raw = raw;
            this.in = in;
            this.max = max;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count;
            try {
                count = in.read(target, offset, length);
            } catch (EOFException | ZipException e) {
                throw raw.orFailure(new MalformedDocument(
                        "the gzip body is broken or ends too early, after %d bytes of document".formatted(bytes), e));
            }
            if (count < 0 && raw.failure != null) {
                throw raw.failure;
            }
            bytes += Math.max(0, count);
            if (bytes > max) {
                throw new TooLargeException(max);
            }
            return count;
        }
    }
}
