package dev.abstracts.ingest.harvest;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells a poll to stop where it is, because the feed is another replica's now or the service ends. */
final class Stop {

    private final CountDownLatch asked = new CountDownLatch(1);

    void ask() {
        asked.countDown();
    }

    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** @throws InterruptedException when the poll is to stop */
    void sleep(Duration time) throws InterruptedException {
        if (asked.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new InterruptedException("the poll is to stop");
        }
    }

    /** @throws InterruptedException when the poll is to stop */
    void check() throws InterruptedException {
        sleep(Duration.ZERO);
    }
}
