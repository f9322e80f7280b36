package dev.abstracts.search.delivery;

import dev.abstracts.contract.Delivery;
import dev.abstracts.contract.Delivery.Settlement;
import dev.abstracts.contract.FeedName;
import dev.abstracts.search.elasticsearch.DocumentId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as it is indexed: what it is found and counted by, and the delivery itself. A field more or less is a new
 * version in {@code deliveries.json}.
 *
 * @param key the document's id, which also breaks ties between deliveries of one moment
 * @param partition of the deliveries' topic
 * @param completed whether ingest-service has ended with it
 * @param rejected absent, like indexed and elapsed, until it is settled
 * @param elapsed milliseconds from its receipt until it was settled
 */
record DeliveryDocument(
        String key,
        int partition,
        FeedName feed,
        Instant receivedAt,
        boolean completed,
        boolean settled,
        long published,
        long refused,
        @Nullable Long rejected,
        @Nullable Long indexed,
        @Nullable Long elapsed,
        Delivery delivery) {

    static DeliveryDocument of(Delivery delivery, int partition) {
        Settlement settlement = delivery.settlement();
        return new DeliveryDocument(
                DocumentId.of(delivery.id()),
                partition,
                delivery.feed(),
                delivery.receivedAt(),
                delivery.completedAt() != null,
                settlement != null,
                delivery.counts().published(),
                delivery.counts().refused(),
                settlement == null ? null : settlement.rejected(),
                settlement == null ? null : settlement.indexed(),
                settlement == null ? null : millis(delivery.receivedAt(), settlement.settledAt()),
                delivery);
    }

    /** Clocks of different services differ: nothing takes less than no time. */
    static long millis(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis());
    }
}
