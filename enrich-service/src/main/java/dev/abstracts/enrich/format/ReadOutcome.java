package dev.abstracts.enrich.format;

import static java.util.Objects.requireNonNull;

/** What reading a record's text came to. */
public sealed interface ReadOutcome {

    record Read(RecordFields fields) implements ReadOutcome {

        public Read {
            requireNonNull(fields, "fields is null");
        }
    }

    /** @param detail what is wrong, where, and how to mend it */
    record Unreadable(String detail) implements ReadOutcome {

        public Unreadable {
            requireNonNull(detail, "detail is null");
        }
    }
}
