package dev.abstracts.ingest.harvest;

/** A poll that failed, for a reason that is shown with the feed; it is tried again later. */
final class HarvestException extends Exception {

    private static final long serialVersionUID = 1;

    /** @param message what is wrong, where, and how to mend it */
    HarvestException(String message) {
        super(message);
    }

    HarvestException(String message, Throwable cause) {
        super(message, cause);
    }
}
