package dev.abstracts.search.delivery;

import dev.abstracts.contract.Delivery;
import java.time.Instant;

/**
 * A delivery as it is indexed: what the tracker finds it by, and the delivery itself.
 *
 * @param partition of the deliveries' topic
 * @param completed whether ingest-service has ended with it
 */
record DeliveryDocument(int partition, Instant receivedAt, boolean completed, boolean settled, Delivery delivery) {

    static DeliveryDocument of(Delivery delivery, int partition) {
        return new DeliveryDocument(
                partition,
                delivery.receivedAt(),
                delivery.completedAt() != null,
                delivery.settlement() != null,
                delivery);
    }
}
