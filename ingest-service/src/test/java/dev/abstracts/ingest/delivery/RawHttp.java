package dev.abstracts.ingest.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;

/** A connection on which anything can be sent, also what no HTTP client would. */
public final class RawHttp implements AutoCloseable {

    private static final int PATIENCE_MS = 8000;

    private final Socket socket = new Socket();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    /** @param answers how many answers came, interim ones too */
    public record Answered(int status, String text, int answers, boolean closed) {}

    public RawHttp(URI server) throws IOException {
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), PATIENCE_MS);
        socket.setSoTimeout(PATIENCE_MS);
        socket.setTcpNoDelay(true);
    }

    public RawHttp send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        return this;
    }

    /** Sends until the server no longer takes it. */
    public void sendOn(String text) {
        try {
            send(text);
        } catch (IOException e) {
            // It has said what it had to say, and closed.
        }
    }

    public boolean hasAnswer() {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException e) {
            return true;
        }
    }

    /** All that comes until the server closes. */
    public Answered readToEnd() throws IOException {
        boolean closed = true;
        try {
            socket.getInputStream().transferTo(received);
        } catch (SocketTimeoutException e) {
            closed = false;
        } catch (IOException e) {
            // Reset, which is closed too.
        }
        return answered(closed);
    }

    /** The next answer's head, and what of its body came with it. */
    public Answered readHead() throws IOException {
        received.reset();
        InputStream in = socket.getInputStream();
        while (!received.toString(ISO_8859_1).contains("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            received.write(next);
        }
        return answered(false);
    }

    private Answered answered(boolean closed) {
        String text = received.toString(ISO_8859_1);
        int status = text.startsWith("HTTP/1.") ? Integer.parseInt(text.substring(9, 12)) : 0;
        return new Answered(status, text, text.split("HTTP/1\\.[01] \\d", -1).length - 1, closed);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
