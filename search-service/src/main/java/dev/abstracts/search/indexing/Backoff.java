package dev.abstracts.search.indexing;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next attempt: doubled each time up to a maximum, and then any part from a half to all of it. */
final class Backoff {

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private int failures;

    Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    Duration next() {
        long full = Math.min(longest.toMillis(), first.toMillis() << Math.min(failures, 20));
        failures++;
        return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
    }

    void reset() {
        failures = 0;
    }
}
