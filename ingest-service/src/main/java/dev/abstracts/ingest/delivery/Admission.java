package dev.abstracts.ingest.delivery;

import dev.abstracts.contract.RejectionCode;
import dev.abstracts.ingest.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets only so many deliveries be read at once: each holds a record and what is on its way, so their number bounds the
 * memory. The others wait with their bodies unread, first come, first served.
 */
@Singleton
final class Admission {

    private final Semaphore places;
    private final DeliverySettings settings;

    Admission(DeliverySettings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.maxConcurrent(), true);
    }

    <T> T during(Supplier<T> work) {
        if (!isAdmitted()) {
            throw new ProblemException(
                    RejectionCode.UNAVAILABLE,
                    "%d deliveries are being read already; send this one again later"
                            .formatted(settings.maxConcurrent()));
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean isAdmitted() {
        try {
            return places.tryAcquire(settings.maxWait().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
