package dev.abstracts.enrich.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class VectorRateTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final AtomicLong count = new AtomicLong();
    private final VectorRate rate = new VectorRate(count::get, now::get);

    @Test
    void isThatOfTheLastSeconds() {
        assertThat(rate.perSecond()).isZero();
        for (int second = 0; second < 60; second++) {
            look(second < 30 ? 100 : 7);
        }
        assertThat(rate.perSecond()).isEqualTo(7);
        for (int second = 0; second < 60; second++) {
            look(0);
        }
        assertThat(rate.perSecond()).isZero();
    }

    private void look(int more) {
        count.addAndGet(more);
        now.updateAndGet(before -> before.plusSeconds(1));
        rate.look();
    }
}
