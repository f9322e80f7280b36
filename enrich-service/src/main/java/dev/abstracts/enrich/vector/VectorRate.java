package dev.abstracts.enrich.vector;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** How many of something there are a second, in the mean of the last ten seconds. */
final class VectorRate {

    static final Duration WINDOW = Duration.ofSeconds(10);

    private final LongSupplier counter;
    private final InstantSource clock;
    private final Deque<Look> looks = new ArrayDeque<>();

    /** @param counter of all there were so far */
    VectorRate(LongSupplier counter, InstantSource clock) {
        this.counter = counter;
        this.clock = clock;
    }

    private record Look(Instant at, long count) {}

    /** To be called several times within the window. */
    synchronized void look() {
        Instant now = clock.instant();
        looks.addLast(new Look(now, counter.getAsLong()));
        while (looks.size() > 2 && looks.getFirst().at().isBefore(now.minus(WINDOW))) {
            looks.removeFirst();
        }
    }

    /** 0 before there were two looks. */
    synchronized double perSecond() {
        if (looks.size() < 2) {
            return 0;
        }
        Look first = looks.getFirst();
        Look last = looks.getLast();
        double seconds = Duration.between(first.at(), last.at()).toMillis() / 1000.0;
        return seconds <= 0 ? 0 : (last.count() - first.count()) / seconds;
    }
}
