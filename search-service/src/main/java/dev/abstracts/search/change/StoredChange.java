package dev.abstracts.search.change;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.PaperChange;

/**
 * A change as it was read of a partition.
 *
 * @param bytes of the message
 */
record StoredChange(long offset, PaperChange change, int bytes) {

    StoredChange {
        requireNonNull(change, "change is null");
    }
}
