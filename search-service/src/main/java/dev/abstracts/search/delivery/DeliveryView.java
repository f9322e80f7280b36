package dev.abstracts.search.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.abstracts.contract.Delivery;
import dev.abstracts.contract.Delivery.Settlement;
import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.RejectionCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What readers are told of a delivery.
 *
 * @param problem why ingest-service broke off; absent when it took all of the document
 * @param rejections the latest of its rejected records; absent where deliveries are listed
 * @param moreRejections where the others are answered; absent when there are none
 */
public record DeliveryView(
        String id,
        FeedName feed,
        @Nullable Format format,
        Stage state,
        @Nullable RejectionCode problem,
        Records records,
        Times times,
        DeliverySteps steps,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<DeliveryRejection> rejections,

        @Nullable String moreRejections) {

    /**
     * @param published distinct records that were acknowledged
     * @param duplicates repeats of a record within the document
     * @param refused records that ingest-service rejected; not part of published
     * @param rejected published records that a later stage rejected
     * @param indexed published records that are part of a paper which readers find; known when settled
     * @param pending published records of which neither is known yet
     */
    public record Records(long published, long duplicates, long refused, long rejected, long indexed, long pending) {}

    /** When each stage was left behind. */
    public record Times(
            Instant receivedAt,
            @Nullable Instant completedAt,
            @Nullable Instant enrichedAt,
            @Nullable Instant assembledAt,
            @Nullable Instant settledAt) {}

    static DeliveryView settled(Delivery delivery, Settlement settlement) {
        return of(
                delivery,
                Stage.SETTLED,
                settlement.rejected(),
                settlement.indexed(),
                new Times(
                        delivery.receivedAt(),
                        delivery.completedAt(),
                        settlement.enrichedAt(),
                        settlement.assembledAt(),
                        settlement.settledAt()));
    }

    /** @param rejected as far as is known now */
    static DeliveryView pending(
            Delivery delivery,
            Stage state,
            long rejected,
            @Nullable Instant enrichedAt,
            @Nullable Instant assembledAt) {
        Times times = new Times(delivery.receivedAt(), delivery.completedAt(), enrichedAt, assembledAt, null);
        return of(delivery, state, rejected, 0, times);
    }

    private static DeliveryView of(Delivery delivery, Stage state, long rejected, long indexed, Times times) {
        Delivery.Counts counts = delivery.counts();
        long pending = Math.max(0, counts.published() - rejected - indexed);
        return new DeliveryView(
                delivery.id(),
                delivery.feed(),
                delivery.format(),
                state,
                delivery.problem(),
                new Records(counts.published(), counts.duplicates(), counts.refused(), rejected, indexed, pending),
                times,
                DeliverySteps.between(times),
                null,
                null);
    }

    DeliveryView with(List<DeliveryRejection> some, @Nullable String others) {
        return new DeliveryView(id, feed, format, state, problem, records, times, steps, some, others);
    }
}
