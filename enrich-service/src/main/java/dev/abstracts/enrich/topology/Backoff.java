package dev.abstracts.enrich.topology;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** How long to wait after a failure: twice as long after each, from the start again after a quiet time. */
final class Backoff {

    static final Duration SHORTEST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofSeconds(30);

    /** So long after a failure the next one is a new matter. */
    static final Duration QUIET = Duration.ofMinutes(2);

    private final InstantSource clock;
    private Duration next = SHORTEST;
    private @Nullable Instant last;

    Backoff(InstantSource clock) {
        this.clock = clock;
    }

    synchronized Duration afterFailure() {
        Instant now = clock.instant();
        if (last != null && last.plus(QUIET).isBefore(now)) {
            next = SHORTEST;
        }
        last = now;
        Duration wait = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return wait;
    }
}
