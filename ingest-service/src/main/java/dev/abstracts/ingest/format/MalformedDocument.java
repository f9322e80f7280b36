package dev.abstracts.ingest.format;

import java.io.IOException;

/** The document is not what it should be, so that no further record can be cut from it. */
public final class MalformedDocument extends IOException {

    public MalformedDocument(String message) {
        super(message);
    }

    public MalformedDocument(String message, Throwable cause) {
        super(message, cause);
    }
}
