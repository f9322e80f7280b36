package dev.abstracts.local.backend;

/** Somebody else listens on the port that a server was to have. */
public final class PortInUseException extends ServerException {

    private final int port;

    PortInUseException(String server, int port) {
        super("port %d, meant for %s, is in use: stop what listens there or choose another port"
                .formatted(port, server));
        this.port = port;
    }

    public int port() {
        return port;
    }
}
