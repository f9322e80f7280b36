package dev.abstracts.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliveryIdTest {

    @Test
    void sortsByTimeOfReceipt() {
        String earlier = DeliveryId.at(Instant.parse("2026-01-01T00:00:00.001Z"));
        String later = DeliveryId.at(Instant.parse("2026-01-01T00:00:00.002Z"));

        assertThat(earlier).isLessThan(later);
    }

    @Test
    void isAUuidOfVersionSevenThatTellsTheTime() {
        UUID id = UUID.fromString(DeliveryId.at(Instant.parse("2026-01-01T00:00:00.001Z")));

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16)
                .isEqualTo(Instant.parse("2026-01-01T00:00:00.001Z").toEpochMilli());
    }

    @Test
    void isAnotherOneEachTime() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            ids.add(DeliveryId.at(Instant.EPOCH));
        }

        assertThat(ids).hasSize(1000);
    }
}
