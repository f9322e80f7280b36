package dev.abstracts.local.stack;

/** The stack cannot do what was asked; the message is one sentence for people: what, where, how to mend it. */
public final class StackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
