package dev.abstracts.local.backend;

import org.jspecify.annotations.Nullable;

/** A server could not be started, reached or stopped. The message is one sentence for the person at the terminal. */
public class ServerException extends RuntimeException {

    public ServerException(String message) {
        this(message, null);
    }

    public ServerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
