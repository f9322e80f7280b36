package dev.abstracts.search.assistant;

import dev.abstracts.search.delivery.FeedVolumes;
import java.util.List;

/**
 * The feeds that papers come from.
 *
 * @param feeds the one that delivered last first; of very many, only the first
 */
public record FeedSummaries(List<Feed> feeds) {

    /**
     * @param lastReceived when its last delivery began, {@code 2026-03-14T09:26:53Z}
     * @param records that it delivered so far
     * @param rejected records of these that could not be taken
     * @param recentRecords records of the last seven days
     */
    public record Feed(String name, String lastReceived, long records, long rejected, long recentRecords) {}

    public FeedSummaries {
        feeds = List.copyOf(feeds);
    }

    static FeedSummaries of(List<FeedVolumes.Volume> volumes) {
        return new FeedSummaries(volumes.stream().map(FeedSummaries::feed).toList());
    }

    private static Feed feed(FeedVolumes.Volume volume) {
        return new Feed(
                volume.feed(),
                volume.lastReceived().toString(),
                volume.all().published() + volume.all().refused(),
                volume.all().refused() + volume.all().rejected(),
                volume.recent().published() + volume.recent().refused());
    }
}
