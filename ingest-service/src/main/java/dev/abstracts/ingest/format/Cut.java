package dev.abstracts.ingest.format;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.RejectionCode;
import org.jspecify.annotations.Nullable;

/** What a cutter makes of one record of a document. */
public sealed interface Cut {

    /** Of the record in its document, from 0, counting refused ones too. */
    long position();

    /** On which the record begins, from 1. */
    long line();

    /**
     * A record, whole.
     *
     * @param text as received, line ends as {@code \n}, without the white space around it
     * @param ownSourceId what its source calls it, such as an arXiv id without its version; null where it carries none
     */
    record CutRecord(
            long position, long line, String text, @Nullable String ownSourceId) implements Cut {

        public CutRecord {
            requireNonNull(text, "text is null");
        }
    }

    /**
     * A record that cannot be taken.
     *
     * @param detail what is wrong, where, and how to mend it
     * @param text its first 64 KiB, undecodable bytes replaced
     * @param length of all of it, in bytes
     * @param sha256 of all of it, in lower-case hexadecimal digits
     */
    record Refused(long position, long line, RejectionCode code, String detail, String text, long length, String sha256)
            implements Cut {

        public Refused {
            requireNonNull(code, "code is null");
            requireNonNull(detail, "detail is null");
            requireNonNull(text, "text is null");
            requireNonNull(sha256, "sha256 is null");
        }
    }
}
