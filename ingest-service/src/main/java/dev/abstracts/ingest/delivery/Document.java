package dev.abstracts.ingest.delivery;

import dev.abstracts.contract.RejectionCode;
import dev.abstracts.ingest.format.Head;
import dev.abstracts.ingest.format.MalformedDocument;
import dev.abstracts.ingest.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;

/** The body of a request as a document: decompressed, counted, and neither larger nor slower than it may be. */
final class Document implements AutoCloseable {

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
     * @throws MalformedDocument when it is not what its encoding says
     * @throws DocumentLimitException when it is over a limit already
     * @throws IOException when the sender breaks off
     */
    static Document open(InputStream body, @Nullable String encoding, DeliverySettings settings) throws IOException {
        Body raw = new Body(body, new SenderPace(settings.minRate().asLongValue(), settings.rateWindow()));
        Counted counted =
                new Counted(raw, encoding == null || isIdentity(encoding) ? raw : gunzip(raw, encoding), settings);
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
        return new GzipStream(raw);
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

    /** Gives back what decompression holds; the request's body is the server's to close. */
    @Override
    public void close() {
        if (counted.in instanceof GzipStream gzip) {
            gzip.close();
        }
    }

    /** The request's body, as it comes over the network. */
    private static final class Body extends InputStream {

        private final InputStream in;
        private final SenderPace pace;
        private long bytes;

        Body(InputStream in, SenderPace pace) {
            this.in = in;
            this.pace = pace;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            long begun = System.nanoTime();
            int count = 0;
            try {
                count = in.read(target, offset, length);
            } catch (IOException e) {
                pace.after(System.nanoTime() - begun, 0);
                throw e;
            }
            bytes += Math.max(0, count);
            if (count >= 0) {
                pace.after(System.nanoTime() - begun, count);
            }
            return count;
        }
    }

    private static final class Counted extends InputStream {

        private final Body raw;
        private final InputStream in;
        private final long max;
        private final long expansionCounts;
        private final long maxExpansion;
        private long bytes;

        Counted(Body raw, InputStream in, DeliverySettings settings) {
            this.raw = raw;
            this.in = in;
            this.max = settings.maxDocument().asLongValue();
            this.expansionCounts = settings.maxExpansionFrom().asLongValue();
            this.maxExpansion = settings.maxExpansion();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = in.read(target, offset, length);
            bytes += Math.max(0, count);
            if (Math.max(bytes, raw.bytes) > max) {
                throw tooLarge("the document is larger than %d bytes; send it in parts".formatted(max));
            }
            if (bytes > expansionCounts && bytes / maxExpansion > raw.bytes) {
                throw tooLarge(
                        "%d bytes of gzip became %d bytes of document, more than %d times as much; no abstracts compress so well: send it without compression if it is one"
                                .formatted(raw.bytes, bytes, maxExpansion));
            }
            return count;
        }

        private static DocumentLimitException tooLarge(String detail) {
            return new DocumentLimitException(RejectionCode.TOO_LARGE, detail);
        }
    }
}
