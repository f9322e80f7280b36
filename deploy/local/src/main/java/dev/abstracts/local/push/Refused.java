package dev.abstracts.local.push;

import dev.abstracts.local.Failure;

/** The service does not want this document, however often it is sent; other documents may go on. */
public final class Refused extends Failure {

    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }
}
