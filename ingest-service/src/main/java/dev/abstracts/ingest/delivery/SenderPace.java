package dev.abstracts.ingest.delivery;

import dev.abstracts.contract.RejectionCode;
import java.time.Duration;

/**
 * Whether a sender keeps up. Only the time spent waiting for it counts, not what the service or Kafka takes, and each
 * window stands for itself: who was fast before may not dawdle now.
 */
final class SenderPace {

    private final long minRate;
    private final long window;
    private long waited;
    private long received;

    /** @param minRate bytes a second, as received; 0 for any pace */
    SenderPace(long minRate, Duration window) {
        this.minRate = minRate;
        this.window = window.toNanos();
    }

    /** @throws DocumentLimitException {@code too-slow}, when too little has come while a window was waited */
    void after(long nanos, int bytes) throws DocumentLimitException {
        waited += nanos;
        received += Math.max(0, bytes);
        if (waited < window) {
            return;
        }
        double seconds = waited / 1e9;
        if (received < minRate * seconds) {
            throw new DocumentLimitException(
                    RejectionCode.TOO_SLOW,
                    "only %d bytes of the body came in %.0f seconds of waiting, less than %d a second; send the document when all of it is at hand"
                            .formatted(received, seconds, minRate));
        }
        waited = 0;
        received = 0;
    }
}
