package dev.abstracts.search.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a delivery was at each step, in milliseconds; absent for a step that is not over.
 *
 * @param receive from the request's start until all of it was durable
 * @param enrich until enrich-service had read all of it
 * @param assemble until every paper that it touches was written
 * @param index until readers could find all of it
 * @param total from the request's start until readers could find all of it
 */
public record DeliverySteps(
        @Nullable Long receive,
        @Nullable Long enrich,
        @Nullable Long assemble,
        @Nullable Long index,
        @Nullable Long total) {

    static DeliverySteps between(DeliveryView.Times times) {
        return new DeliverySteps(
                millis(times.receivedAt(), times.completedAt()),
                millis(times.completedAt(), times.enrichedAt()),
                millis(times.enrichedAt(), times.assembledAt()),
                millis(times.assembledAt(), times.settledAt()),
                millis(times.receivedAt(), times.settledAt()));
    }

    private static @Nullable Long millis(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? null : DeliveryDocument.millis(from, to);
    }
}
