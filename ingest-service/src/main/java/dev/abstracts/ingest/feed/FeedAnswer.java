package dev.abstracts.ingest.feed;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.abstracts.contract.Feed;
import dev.abstracts.contract.HarvestCursor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it is shown.
 *
 * @param feed its fields stand beside {@code harvest}
 * @param harvest of a polled feed, how its polls went
 */
record FeedAnswer(@JsonUnwrapped Feed feed, @Nullable Harvest harvest) {

    /**
     * @param polledAt when the last poll ended
     * @param delivery the last one that a poll brought
     * @param documents how many the poll under way has had taken, or else the last one had
     * @param records how many were published of those
     * @param problem why the last poll failed
     * @param failures how many have failed in a row
     */
    record Harvest(
            @Nullable Instant polledAt,
            @Nullable String delivery,
            int documents,
            long records,
            @Nullable String problem,
            int failures) {}

    static FeedAnswer of(Feed feed, @Nullable HarvestCursor cursor) {
        return new FeedAnswer(
                feed,
                cursor == null
                        ? null
                        : new Harvest(
                                cursor.polledAt(),
                                cursor.delivery(),
                                cursor.documents(),
                                cursor.records(),
                                cursor.problem(),
                                cursor.failures()));
    }
}
