package dev.abstracts.local.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Feeds as lines of text. */
public final class FeedLines {

    private static final String ROW = "%-24s %-16s %-10s %-8s %-20s %s";

    private FeedLines() {}

    /** @param answer of {@code GET /v1/feeds} */
    public static List<String> of(JsonNode answer) {
        List<String> lines = new ArrayList<>();
        lines.add(ROW.formatted("FEED", "FORMAT", "POLLED BY", "EVERY", "LAST", "PROBLEM")
                .stripTrailing());
        answer.path("feeds").forEach(feed -> lines.add(line(feed)));
        return lines;
    }

    private static String line(JsonNode feed) {
        JsonNode poll = feed.path("poll");
        boolean paused = poll.path("paused").asBoolean();
        return ROW.formatted(
                        feed.path("name").asText(),
                        feed.path("format").asText("-"),
                        poll.path("protocol").asText("-"),
                        paused
                                ? "paused"
                                : poll.has("everySeconds")
                                        ? every(poll.path("everySeconds").asLong())
                                        : "-",
                        feed.at("/harvest/polledAt").asText("-"),
                        feed.at("/harvest/problem").asText(""))
                .stripTrailing();
    }

    private static String every(long seconds) {
        return Duration.ofSeconds(seconds).toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
