package dev.abstracts.local;

/** What was asked cannot be done; the message is one sentence for people: what, where, how to mend it. */
public class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Failure(String message) {
        super(message);
    }

    public Failure(String message, Throwable cause) {
        super(message, cause);
    }
}
