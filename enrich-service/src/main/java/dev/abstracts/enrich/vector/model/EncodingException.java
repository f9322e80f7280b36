package dev.abstracts.enrich.vector.model;

/** The model cannot be loaded or does not work here; no fault of a text. */
public final class EncodingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    EncodingException(String problem, Throwable cause) {
        super(problem, cause);
    }
}
