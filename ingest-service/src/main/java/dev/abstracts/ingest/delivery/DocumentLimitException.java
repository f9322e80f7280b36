package dev.abstracts.ingest.delivery;

import dev.abstracts.contract.RejectionCode;
import java.io.IOException;

/** A document is larger, or comes more slowly, than it may. */
final class DocumentLimitException extends IOException {

    private static final long serialVersionUID = 1;

    private final RejectionCode code;

    DocumentLimitException(RejectionCode code, String detail) {
        super(detail);
        this.code = code;
    }

    RejectionCode code() {
        return code;
    }
}
