package dev.abstracts.search.page;

import dev.abstracts.search.delivery.FeedFigures;
import dev.abstracts.search.delivery.FeedVolumes;
import dev.abstracts.search.delivery.FeedVolumes.Volume;
import dev.abstracts.search.page.FeedsPage.Feed;
import dev.abstracts.search.page.FeedsPage.Reason;
import dev.abstracts.search.rejected.RejectionReasons;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Makes what is known of feeds a page. */
final class FeedsPageReader {

    private static final int MAX_DETAIL = 300;

    private final Instant now;

    FeedsPageReader(Instant now) {
        this.now = now;
    }

    FeedsPage page(List<Volume> volumes, List<RejectionReasons.Reason> reasons) {
        return new FeedsPage(
                PaperPageReader.moment(now),
                volumes.stream().map(this::feed).toList(),
                volumes.size() == FeedVolumes.MAX_FEEDS,
                reasons.stream().map(FeedsPageReader::reason).toList());
    }

    private Feed feed(Volume volume) {
        FeedFigures.Today all = volume.all();
        FeedFigures.Today recent = volume.recent();
        FeedFigures.Latency latency = volume.latency();
        long recentRecords = recent.published() + recent.refused();
        String name = PageAddress.encode(volume.feed());
        return new Feed(
                volume.feed(),
                "/?feed=" + name,
                "/v1/feeds/" + name + "/status",
                ago(Duration.between(volume.lastReceived(), now)),
                PaperPageReader.moment(volume.lastReceived()),
                count(all.deliveries()),
                count(all.published() + all.refused()),
                count(recentRecords),
                count(all.indexed()),
                count(all.refused() + all.rejected()),
                recentRecords == 0
                        ? ""
                        : String.format(
                                Locale.ROOT, "%.1f %%", 100.0 * (recent.refused() + recent.rejected()) / recentRecords),
                latency == null ? "" : seconds(latency.p50()) + " / " + seconds(latency.p99()),
                volume.unsettled());
    }

    private static Reason reason(RejectionReasons.Reason reason) {
        String detail = reason.detail();
        String address = "/v1/rejected?code=" + PageAddress.encode(reason.code());
        return new Reason(
                reason.feed(),
                reason.code(),
                count(reason.records()),
                detail.length() <= MAX_DETAIL
                        ? detail
                        : detail.substring(0, detail.offsetByCodePoints(0, MAX_DETAIL / 2)) + " …",
                PaperPageReader.moment(reason.latest()),
                reason.feed().isEmpty() ? address : address + "&feed=" + PageAddress.encode(reason.feed()));
    }

    /** In the largest unit of which there is one. */
    static String ago(Duration age) {
        if (age.toDays() > 0) {
            return many(age.toDays(), "day");
        }
        if (age.toHours() > 0) {
            return many(age.toHours(), "hour");
        }
        return age.toMinutes() > 0 ? many(age.toMinutes(), "minute") : "just now";
    }

    private static String many(long number, String unit) {
        return number == 1 ? "1 " + unit + " ago" : "%d %ss ago".formatted(number, unit);
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / 1_000.0);
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
