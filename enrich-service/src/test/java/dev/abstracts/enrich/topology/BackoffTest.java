package dev.abstracts.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private Instant now = Instant.parse("2024-01-01T00:00:00Z");

    @Test
    void doublesUpToTheLongestAndStartsAgainAfterQuiet() {
        Backoff backoff = new Backoff(() -> now);
        assertThat(Stream.generate(backoff::afterFailure).limit(7).map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
        now = now.plus(Backoff.QUIET).plusSeconds(1);
        assertThat(backoff.afterFailure()).isEqualTo(Backoff.SHORTEST);
    }
}
