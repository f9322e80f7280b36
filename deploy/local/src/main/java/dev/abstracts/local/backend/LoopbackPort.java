package dev.abstracts.local.backend;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of the loopback interface. */
public final class LoopbackPort {

    /** The address that every server binds. */
    static final String HOST = "127.0.0.1";

    /**
     * Below the range from which systems take the ports of outgoing connections: a client that keeps knocking at a
     * stopped server's port in that range can end up connected to itself, and so keep the port from the server.
     */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private static final int CONNECT_TIMEOUT_MS = 1_000;

    /** What was handed out is not free for others, even before a server listens there. */
    private static final Set<Integer> HANDED_OUT = ConcurrentHashMap.newKeySet();

    private LoopbackPort() {}

    /** A port that was free when this was called, another one each time. */
    public static int free() {
        for (int attempt = 0; attempt < 1000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port) && HANDED_OUT.add(port)) {
                return port;
            }
        }
        throw new ServerException("no free port between %d and %d".formatted(LOWEST, HIGHEST));
    }

    /** Whether a server could listen on the port now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether somebody accepts connections on the port now. Unlike a trial to bind it, this disturbs nobody. */
    public static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByName(HOST), port), CONNECT_TIMEOUT_MS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
