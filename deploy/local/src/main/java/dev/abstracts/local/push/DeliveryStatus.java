package dev.abstracts.local.push;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a delivery is, as search-service tells it.
 *
 * @param state receiving, enriching, assembling, indexing or settled
 * @param times of its stages, as ISO 8601
 */
public record DeliveryStatus(
        String id, String state, Records records, @Nullable Map<String, String> times) {

    public boolean isSettled() {
        return state.equals("settled");
    }

    /**
     * @param refused by ingest-service, not part of published
     * @param rejected by a later stage
     */
    public record Records(long published, long duplicates, long refused, long rejected, long indexed, long pending) {}
}
