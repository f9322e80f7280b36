package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One document received from a feed in one request. Value of {@code abstracts.deliveries.v1}, keyed by {@link #id}:
 * ingest-service writes it when the request starts and when it ends, search-service once more when it has settled.
 *
 * @param format absent while it has not been recognised yet
 * @param bytes of the document, decompressed
 * @param receivedAt when the request started
 * @param completedAt when all of it was durable, or when it broke off; absent while receiving
 * @param problem why it broke off; absent when all of the document was taken
 * @param counts of what ingest-service made of it
 * @param positions the last offset that it wrote, by partition of {@code abstracts.raw.v1}
 * @param settlement what became of it; absent until every record is a paper or a rejection that readers can find
 */
public record Delivery(
        String id,
        FeedName feed,
        @Nullable Format format,
        long bytes,
        Instant receivedAt,
        @Nullable Instant completedAt,
        @Nullable RejectionCode problem,
        Counts counts,
        Map<Integer, Long> positions,
        @Nullable Settlement settlement) {

    public Delivery {
        requireNonNull(id, "id is null");
        requireNonNull(feed, "feed is null");
        requireNonNull(receivedAt, "receivedAt is null");
        requireNonNull(counts, "counts is null");
        positions = Collections.unmodifiableMap(new TreeMap<>(positions == null ? Map.of() : positions));
    }

    public Delivery withSettlement(Settlement settled) {
        return new Delivery(id, feed, format, bytes, receivedAt, completedAt, problem, counts, positions, settled);
    }

    /**
     * What ingest-service did with the records of a document.
     *
     * @param published distinct records written to {@code abstracts.raw.v1}
     * @param duplicates repeats of a record within the document
     * @param refused records written to {@code abstracts.rejected.v1} by ingest-service
     */
    public record Counts(long published, long duplicates, long refused) {

        public static final Counts NONE = new Counts(0, 0, 0);
    }

    /**
     * The final count, written once: {@code indexed + rejected = published}.
     *
     * @param rejected published records that a later stage rejected
     * @param enrichedAt when enrich-service had read all of it
     * @param assembledAt when every paper that it touches was written
     * @param settledAt when readers could find all of it
     */
    public record Settlement(long indexed, long rejected, Instant enrichedAt, Instant assembledAt, Instant settledAt) {

        public Settlement {
            requireNonNull(enrichedAt, "enrichedAt is null");
            requireNonNull(assembledAt, "assembledAt is null");
            requireNonNull(settledAt, "settledAt is null");
        }
    }
}
