package dev.abstracts.search.indexing;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.RejectionCode;

/** What a message says to its index. */
public sealed interface Reading {

    /**
     * A document to index.
     *
     * @param id at most 512 bytes of UTF-8
     * @param json one line of UTF-8
     */
    record Document(String id, byte[] json) implements Reading {

        public Document {
            requireNonNull(id, "id is null");
            requireNonNull(json, "json is null");
        }
    }

    /** Nothing to index, and nothing wrong either. */
    record Nothing() implements Reading {}

    /**
     * A message that no document can be made of.
     *
     * @param detail what is wrong, where, and how to mend it
     */
    record Unreadable(RejectionCode code, String detail) implements Reading {

        public Unreadable {
            requireNonNull(code, "code is null");
            requireNonNull(detail, "detail is null");
        }
    }
}
