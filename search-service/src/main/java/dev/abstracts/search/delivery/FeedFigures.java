package dev.abstracts.search.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What the deliveries of a feed came to.
 *
 * @param today of the deliveries that were received since midnight UTC
 * @param rejectionRate of the records of the last seven days' settled deliveries, the part that any stage rejected, from
 *     0 to 1; absent when there were none
 * @param latency of the last seven days' settled deliveries; absent when there were none
 */
public record FeedFigures(
        DeliveryView lastDelivery,
        Today today,
        @Nullable Double rejectionRate,
        @Nullable Latency latency) {

    /**
     * Counts as in {@link DeliveryView.Records}; rejected and indexed grow when a delivery has settled.
     *
     * @param deliveries that were received
     */
    public record Today(long deliveries, long published, long refused, long rejected, long indexed) {

        static Today of(JsonNode aggregation) {
            return new Today(
                    aggregation.path("doc_count").asLong(),
                    sum(aggregation, "published"),
                    sum(aggregation, "refused"),
                    sum(aggregation, "rejected"),
                    sum(aggregation, "indexed"));
        }
    }

    /**
     * Milliseconds from the receipt of a delivery until readers could find all of it.
     *
     * @param deliveries that were measured
     * @param p50 half of them took no longer
     * @param p99 ninety-nine of a hundred took no longer
     */
    public record Latency(long deliveries, long p50, long p99) {

        static @Nullable Latency of(JsonNode aggregation) {
            long deliveries = aggregation.path("doc_count").asLong();
            JsonNode values = aggregation.at("/elapsed/values");
            return deliveries == 0
                    ? null
                    : new Latency(
                            deliveries,
                            Math.round(values.path("50.0").asDouble()),
                            Math.round(values.path("99.0").asDouble()));
        }
    }

    static @Nullable Double rejectionRate(JsonNode aggregation) {
        double refused = sum(aggregation, "refused");
        double all = sum(aggregation, "published") + refused;
        return all == 0 ? null : (refused + sum(aggregation, "rejected")) / all;
    }

    private static long sum(JsonNode aggregation, String field) {
        return aggregation.path(field).path("value").asLong();
    }
}
