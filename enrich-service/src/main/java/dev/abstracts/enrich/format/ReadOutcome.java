package dev.abstracts.enrich.format;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What reading a record's text came to. */
public sealed interface ReadOutcome {

    record Read(RecordFields fields) implements ReadOutcome {

        public Read {
            requireNonNull(fields, "fields is null");
        }
    }

    /**
     * The record says that its source no longer speaks of the paper, such as a deleted record of an OAI-PMH harvest.
     *
     * @param sourceDate the source's own date of that; absent where it gives none, then it follows on whatever was
     *     received before it
     */
    record Withdrawn(@Nullable LocalDate sourceDate) implements ReadOutcome {}

    /** @param detail what is wrong, where, and how to mend it */
    record Unreadable(String detail) implements ReadOutcome {

        public Unreadable {
            requireNonNull(detail, "detail is null");
        }
    }
}
