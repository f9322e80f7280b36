package dev.abstracts.local.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private final RetryPolicy policy =
            new RetryPolicy(Duration.ofMinutes(2), Duration.ofMillis(250), Duration.ofSeconds(5));

    @Test
    void pausesDoubleUpToTheLongest() {
        assertThat(policy.pauseAfter(1, Duration.ZERO)).isEqualTo(Duration.ofMillis(250));
        assertThat(policy.pauseAfter(2, Duration.ZERO)).isEqualTo(Duration.ofMillis(500));
        assertThat(policy.pauseAfter(5, Duration.ZERO)).isEqualTo(Duration.ofSeconds(4));
        assertThat(policy.pauseAfter(6, Duration.ZERO)).isEqualTo(Duration.ofSeconds(5));
        assertThat(policy.pauseAfter(1000, Duration.ZERO)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void theServiceMayAskForMoreUpToTheLongest() {
        assertThat(policy.pauseAfter(1, Duration.ofSeconds(2))).isEqualTo(Duration.ofSeconds(2));
        assertThat(policy.pauseAfter(5, Duration.ofSeconds(2))).isEqualTo(Duration.ofSeconds(4));
        assertThat(policy.pauseAfter(1, Duration.ofHours(1))).isEqualTo(Duration.ofSeconds(5));
    }
}
