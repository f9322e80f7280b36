package dev.abstracts.local.feed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.local.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Follows the poll of a feed at ingest-service, from when it was asked for to its end. */
public final class PollWatch {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final ServiceClient ingest;
    private final String path;

    /** @param path of the feed */
    public PollWatch(ServiceClient ingest, String path) {
        this.ingest = ingest;
        this.path = path;
    }

    /**
     * @param documents that the poll has had taken so far
     * @param records that were published of them
     */
    public record Progress(long documents, long records) {}

    /**
     * @param requestedAt when the poll was asked for
     * @param listener hears of every progress
     * @return what the poll brought
     * @throws Failure when it failed, or will not take place
     */
    public Progress await(Instant requestedAt, Consumer<Progress> listener) {
        Progress last = null;
        while (true) {
            JsonNode feed = ingest.get(path);
            if (feed.at("/poll/paused").asBoolean()) {
                throw new Failure("the feed is paused: resume it first");
            }
            JsonNode harvest = feed.path("harvest");
            Progress now = new Progress(
                    harvest.path("documents").asLong(), harvest.path("records").asLong());
            boolean ended = harvest.hasNonNull("polledAt")
                    && !Instant.parse(harvest.path("polledAt").asText()).isBefore(requestedAt);
            if (ended && harvest.hasNonNull("problem")) {
                throw new Failure(
                        "the poll failed: %s".formatted(harvest.path("problem").asText()));
            }
            if (ended) {
                return now;
            }
            // What is seen first may still be what the poll before has brought.
            if (last != null && !now.equals(last)) {
                listener.accept(now);
            }
            last = now;
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while a feed was polled; the poll goes on", e);
        }
    }
}
