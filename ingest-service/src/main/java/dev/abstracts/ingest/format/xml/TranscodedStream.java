package dev.abstracts.ingest.format.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** Another encoding as UTF-8. What cannot be decoded becomes a byte that is not UTF-8, so that it is found in its record. */
final class TranscodedStream extends InputStream {

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer received = ByteBuffer.allocate(8 << 10).flip();
    private final CharBuffer characters = CharBuffer.allocate(8 << 10);
    private ByteBuffer ready = ByteBuffer.allocate(0);
    private boolean ended;

    TranscodedStream(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!ready.hasRemaining()) {
            if (ended && !received.hasRemaining()) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, ready.remaining());
        ready.get(target, offset, count);
        return count;
    }

    private void decode() throws IOException {
        if (!ended) {
            received.compact();
            int count = in.read(received.array(), received.position(), received.remaining());
            ended = count < 0;
            received.position(received.position() + Math.max(0, count)).flip();
        }
        CoderResult result = decoder.decode(received, characters, ended);
        if (result.isError() && characters.position() == 0) {
            received.position(received.position() + result.length());
            ready = ByteBuffer.wrap(new byte[] {(byte) 0xFF});
        } else {
            ready = UTF_8.encode(characters.flip());
            characters.clear();
        }
        if (result.isUnderflow() && ended) {
            received.position(received.limit());
        }
    }
}
