package dev.abstracts.ingest.delivery;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids of deliveries: UUIDs of version 7 (RFC 9562), which sort by the time of receipt. */
final class DeliveryId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private DeliveryId() {}

    static String at(Instant receivedAt) {
        long time = receivedAt.toEpochMilli() << 16;
        long version = 0x7000L | RANDOM.nextInt(0x1000);
        long variant = 0x8000_0000_0000_0000L | RANDOM.nextLong() >>> 2;
        return new UUID(time | version, variant).toString();
    }
}
