package dev.abstracts.local.push;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What ingest-service answers to a delivery: the body of its 202, and its Location.
 *
 * @param bytes of the document, decompressed
 * @param rejections the first of them
 * @param status where the delivery can be followed
 */
public record Receipt(
        String id,
        String feed,
        @Nullable String format,
        long bytes,
        Records records,
        List<Rejection> rejections,
        @Nullable URI status) {

    public Receipt {
        requireNonNull(id, "id is null");
        requireNonNull(feed, "feed is null");
        requireNonNull(records, "records is null");
        rejections = rejections == null ? List.of() : List.copyOf(rejections);
    }

    Receipt withStatus(URI location) {
        return new Receipt(id, feed, format, bytes, records, rejections, location);
    }

    /**
     * @param published distinct records that were taken
     * @param duplicates repeats within the document
     */
    public record Records(long published, long duplicates, long rejected) {

        public static final Records NONE = new Records(0, 0, 0);

        public Records plus(Records other) {
            return new Records(published + other.published, duplicates + other.duplicates, rejected + other.rejected);
        }
    }

    /**
     * @param position of the record in its document, from 0
     * @param line on which it begins, from 1
     */
    public record Rejection(
            @Nullable Long position,
            @Nullable Long line,
            String code,
            @Nullable String detail) {

        public Rejection {
            requireNonNull(code, "code is null");
        }
    }
}
