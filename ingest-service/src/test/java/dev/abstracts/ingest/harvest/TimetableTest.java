package dev.abstracts.ingest.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.Feed;
import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.HarvestCursor;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final Instant POLLED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Feed.Poll HOURLY =
            new Feed.Poll(Feed.Protocol.HTTP, "https://coast.example/feed", 3600, false, null, null, null, null);
    private static final HarvestCursor START = HarvestCursor.start(FeedName.of("coast"), "target");

    private static boolean isDueAfter(Duration time, HarvestCursor cursor) {
        return Timetable.isDue(HOURLY, cursor, POLLED.plus(time));
    }

    @Test
    void aFeedThatWasNeverPolledIsDue() {
        assertThat(Timetable.isDue(HOURLY, null, POLLED)).isTrue();
        assertThat(Timetable.isDue(HOURLY, START, POLLED)).isTrue();
    }

    @Test
    void thenItIsDueAfterItsPauseAndALittle() {
        HarvestCursor polled = START.succeeded(POLLED);
        assertThat(isDueAfter(Duration.ofMinutes(59), polled)).isFalse();
        assertThat(isDueAfter(Duration.ofMinutes(66), polled)).isTrue();
    }

    @Test
    void feedsThatWereSetTogetherAreNotPolledTogether() {
        Duration within = Duration.ofSeconds(3600 + 180);
        long due = java.util.stream.IntStream.range(0, 100)
                .filter(i -> isDueAfter(
                        within,
                        HarvestCursor.start(FeedName.of("coast-" + i), "t").succeeded(POLLED)))
                .count();
        assertThat(due).isBetween(20L, 80L);
    }

    @Test
    void aFeedThatFailsIsTriedAgainSoonerAndThenLater() {
        HarvestCursor once = START.failed(POLLED, "no answer");
        assertThat(isDueAfter(Duration.ofSeconds(29), once)).isFalse();
        assertThat(isDueAfter(Duration.ofSeconds(34), once)).isTrue();
        HarvestCursor often = once;
        for (int i = 0; i < 100; i++) {
            often = often.failed(POLLED, "no answer");
        }
        assertThat(isDueAfter(Duration.ofMinutes(59), often)).isFalse();
        assertThat(isDueAfter(Duration.ofMinutes(67), often)).isTrue();
    }

    @Test
    void aFeedThatIsAskedForIsDueAtOnceUnlessItIsPaused() {
        HarvestCursor polled = START.succeeded(POLLED);
        Feed.Poll asked = HOURLY.requested(POLLED.plusSeconds(1));
        assertThat(Timetable.isDue(asked, polled, POLLED.plusSeconds(2))).isTrue();
        assertThat(Timetable.isDue(asked, START.succeeded(POLLED.plusSeconds(3)), POLLED.plusSeconds(4)))
                .isFalse();
        assertThat(Timetable.isDue(asked.withPaused(true), polled, POLLED.plusSeconds(2)))
                .isFalse();
    }
}
