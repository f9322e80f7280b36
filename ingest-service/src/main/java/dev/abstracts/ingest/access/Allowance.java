package dev.abstracts.ingest.access;

import dev.abstracts.contract.RejectionCode;
import dev.abstracts.ingest.access.Allowances.Limits;
import dev.abstracts.ingest.problem.ProblemException;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What is left to one caller: a bucket of requests that fills all the time, a quota of bytes that is new at midnight UTC, places. */
final class Allowance {

    private static final String REQUESTS = "requests";
    private static final String BYTES = "bytes";
    private static final String DELIVERIES = "deliveries";

    /** Nobody knows when a delivery ends. */
    private static final long TRY_PLACE_AGAIN_SECONDS = 5;

    private final Limits limits;
    private final @Nullable Bucket requests;
    private final @Nullable Bucket bytes;
    private final AtomicLong inFlight = new AtomicLong();

    Allowance(Limits limits, Clock clock) {
        this.limits = limits;
        TimeMeter time = new ClockTime(clock);
        this.requests = limits.requestsPerMinute() == 0
                ? null
                : Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit -> limit.capacity(limits.requestsPerMinute())
                                .refillGreedy(limits.requestsPerMinute(), Duration.ofMinutes(1)))
                        .build();
        Instant midnight = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
        this.bytes = limits.bytesPerDay() == 0
                ? null
                : Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit -> limit.capacity(limits.bytesPerDay())
                                .refillIntervallyAligned(limits.bytesPerDay(), Duration.ofDays(1), midnight))
                        .build();
    }

    Limits limits() {
        return limits;
    }

    /** @throws ProblemException {@code too-many-requests} */
    void take(String who, boolean delivery, RoutingContext exchange) {
        RateLimitFields fields = new RateLimitFields(exchange.response());
        takeRequest(who, fields);
        if (delivery) {
            takePlace(who, exchange, fields);
            takeBytes(who, exchange, fields);
        }
    }

    private void takeRequest(String who, RateLimitFields fields) {
        if (requests == null) {
            return;
        }
        ConsumptionProbe probe = requests.tryConsumeAndReturnRemaining(1);
        fields.add(
                "\"%s\";q=%d;w=60".formatted(REQUESTS, limits.requestsPerMinute()),
                "\"%s\";r=%d;t=%d"
                        .formatted(REQUESTS, probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset())));
        if (!probe.isConsumed()) {
            throw tooMany(
                    REQUESTS,
                    "%s may send %d requests a minute; send more of a feed in one request"
                            .formatted(who, limits.requestsPerMinute()),
                    seconds(probe.getNanosToWaitForRefill()));
        }
    }

    private void takePlace(String who, RoutingContext exchange, RateLimitFields fields) {
        if (limits.inFlight() == 0) {
            return;
        }
        long now = inFlight.incrementAndGet();
        AtomicBoolean left = new AtomicBoolean();
        exchange.addEndHandler(ended -> {
            if (left.compareAndSet(false, true)) {
                inFlight.decrementAndGet();
            }
        });
        fields.add(
                "\"%s\";q=%d;qu=\"concurrent-requests\"".formatted(DELIVERIES, limits.inFlight()),
                "\"%s\";r=%d".formatted(DELIVERIES, Math.max(0, limits.inFlight() - now)));
        if (now > limits.inFlight()) {
            throw tooMany(
                    DELIVERIES,
                    "%s may send %d documents at a time; wait for the answer to one".formatted(who, limits.inFlight()),
                    TRY_PLACE_AGAIN_SECONDS);
        }
    }

    /** A length that is said is taken now, any other when it has been read: what has begun is taken to its end. */
    private void takeBytes(String who, RoutingContext exchange, RateLimitFields fields) {
        if (bytes == null) {
            return;
        }
        long said = saidLength(exchange);
        if (said > limits.bytesPerDay()) {
            throw new ProblemException(
                    RejectionCode.TOO_LARGE,
                    "the body has %d bytes, and %s may send %d in a day".formatted(said, who, limits.bytesPerDay()));
        }
        ConsumptionProbe probe = bytes.tryConsumeAndReturnRemaining(Math.max(1, said));
        fields.add(
                "\"%s\";q=%d;w=86400;qu=\"content-bytes\"".formatted(BYTES, limits.bytesPerDay()),
                "\"%s\";r=%d;t=%d"
                        .formatted(BYTES, probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset())));
        if (!probe.isConsumed()) {
            throw tooMany(
                    BYTES,
                    "%s may send %d bytes in a day of UTC, of which %d are left"
                            .formatted(who, limits.bytesPerDay(), probe.getRemainingTokens()),
                    seconds(probe.getNanosToWaitForRefill()));
        }
        AtomicBoolean counted = new AtomicBoolean();
        exchange.addEndHandler(ended -> {
            if (counted.compareAndSet(false, true)) {
                settle(bytes, Math.max(1, said), exchange.request().bytesRead());
            }
        });
    }

    private static void settle(Bucket bytes, long taken, long read) {
        if (read > taken) {
            bytes.consumeIgnoringRateLimits(read - taken);
        } else if (read < taken) {
            bytes.addTokens(taken - read);
        }
    }

    private static long saidLength(RoutingContext exchange) {
        String length = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static ProblemException tooMany(String policy, String detail, long retryAfter) {
        return new ProblemException(
                RejectionCode.TOO_MANY_REQUESTS,
                detail,
                Map.of("violated-policies", List.of(policy)),
                Map.of("Retry-After", Long.toString(Math.max(1, retryAfter))));
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, 1_000_000_000L);
    }

    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
