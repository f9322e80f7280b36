package dev.abstracts.ingest.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.RejectionCode;
import java.util.List;

/**
 * The answer to a delivery.
 *
 * @param bytes of the document, decompressed
 * @param rejections the first {@link #MAX_REJECTIONS} of them, in document order
 */
public record Receipt(
        String id,
        FeedName feed,
        Format format,
        long bytes,
        Records records,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Rejection> rejections) {

    public static final int MAX_REJECTIONS = 100;

    public Receipt {
        rejections = List.copyOf(rejections);
    }

    /**
     * @param published distinct records
     * @param duplicates repeats of a record within the document
     * @param rejected records that could not be taken
     */
    public record Records(long published, long duplicates, long rejected) {

        static final Records NONE = new Records(0, 0, 0);
    }

    /**
     * @param position of the record in its document, from 0
     * @param line on which it begins, from 1
     */
    public record Rejection(long position, long line, RejectionCode code, String detail) {}
}
