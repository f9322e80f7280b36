package dev.abstracts.ingest.publish;

import java.util.Map;

/**
 * What Kafka has acknowledged of a delivery.
 *
 * @param published raw records
 * @param refused rejected records
 * @param positions the last offset written, by partition of the raw topic
 */
public record Durable(long published, long refused, Map<Integer, Long> positions) {

    public Durable {
        positions = Map.copyOf(positions);
    }
}
