package dev.abstracts.ingest.harvest;

import dev.abstracts.contract.Feed;
import dev.abstracts.contract.HarvestCursor;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a feed is to be polled next. Pure. */
final class Timetable {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(30);
    private static final Duration LAST_RETRY = Duration.ofHours(1);

    /** Part of the time between polls by which they are spread, so that feeds set together are not polled together. */
    private static final double JITTER = 0.1;

    private Timetable() {}

    /** @param cursor null for a target that has never been polled */
    static boolean isDue(Feed.Poll settings, @Nullable HarvestCursor cursor, Instant now) {
        if (settings.paused()) {
            return false;
        }
        if (cursor == null || cursor.polledAt() == null) {
            return true;
        }
        if (settings.requestedAt() != null && settings.requestedAt().isAfter(cursor.polledAt())) {
            return true;
        }
        return !now.isBefore(cursor.polledAt().plus(pause(settings, cursor)));
    }

    private static Duration pause(Feed.Poll settings, HarvestCursor cursor) {
        Duration usual = Duration.ofSeconds(settings.everySeconds());
        Duration wait = usual;
        if (cursor.failures() > 0) {
            Duration retry = FIRST_RETRY.multipliedBy(1L << Math.min(cursor.failures() - 1, 10));
            retry = retry.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : retry;
            wait = retry.compareTo(usual) < 0 ? retry : usual;
        }
        // The same for a feed and a poll, whichever replica asks.
        int hash = (cursor.feed().value() + cursor.polledAt()).hashCode();
        return wait.plusMillis((long) (wait.toMillis() * JITTER * ((hash & 0xFFFF) / 65536.0)));
    }
}
