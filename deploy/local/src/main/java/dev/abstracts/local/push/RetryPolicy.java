package dev.abstracts.local.push;

import java.time.Duration;

/**
 * How long to go on when the service is away, and how long to pause before each attempt.
 *
 * @param patience from the first failure to the last attempt
 * @param first pause, doubled with each failure
 * @param longest pause
 */
public record RetryPolicy(Duration patience, Duration first, Duration longest) {

    public static RetryPolicy patient(Duration patience) {
        return new RetryPolicy(patience, Duration.ofMillis(250), Duration.ofSeconds(5));
    }

    /**
     * @param failures so far, at least 1
     * @param asked by the service's Retry-After, zero when it does not say; taken up to the longest pause
     */
    Duration pauseAfter(int failures, Duration asked) {
        Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, 20));
        Duration wanted = doubled.compareTo(asked) > 0 ? doubled : asked;
        return wanted.compareTo(longest) > 0 ? longest : wanted;
    }
}
