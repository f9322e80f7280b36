package dev.abstracts.ingest.publish;

/** Kafka does not take what it is sent, for now. Sending the delivery again, later, is harmless. */
public final class UnavailableException extends Exception {

    private static final long serialVersionUID = 1;

    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
