package dev.abstracts.search.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.search.elasticsearch.Elasticsearch;
import dev.abstracts.search.index.IndexNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Counts what all feeds delivered: one search, however many there are. */
@ApplicationScoped
public class FeedVolumes {

    /** Feeds that are told of at most: those that delivered last. */
    public static final int MAX_FEEDS = 200;

    private static final Duration RECENT = Duration.ofDays(7);
    private static final List<String> COUNTS = List.of("published", "refused", "rejected", "indexed");

    private final Elasticsearch elasticsearch;
    private final IndexNames names;

    FeedVolumes(Elasticsearch elasticsearch, @ConfigProperty(name = "abstracts.namespace") String namespace) {
        this.elasticsearch = elasticsearch;
        this.names = new IndexNames(namespace);
    }

    /**
     * What one feed delivered.
     *
     * @param lastReceived when its last delivery began
     * @param unsettled deliveries of which not every record is known to be a paper or a rejection
     * @param all counts of all its deliveries
     * @param recent counts of the last seven days
     * @param latency of the last seven days' settled deliveries; absent when there were none
     */
    public record Volume(
            String feed,
            Instant lastReceived,
            long unsettled,
            FeedFigures.Today all,
            FeedFigures.Today recent,
            FeedFigures.@Nullable Latency latency) {}

    /** The feed that delivered last first. */
    public List<Volume> all(Instant now) throws IOException {
        JsonNode found = elasticsearch.send("POST", "/" + names.deliveries() + "/_search", body(now));
        List<Volume> volumes = new ArrayList<>();
        for (JsonNode feed : found.at("/aggregations/feeds/buckets")) {
            volumes.add(new Volume(
                    feed.path("key").asText(),
                    Instant.ofEpochMilli(feed.at("/last/value").asLong()),
                    feed.at("/unsettled/doc_count").asLong(),
                    FeedFigures.Today.of(feed),
                    FeedFigures.Today.of(feed.path("recent")),
                    FeedFigures.Latency.of(feed.at("/recent/settled"))));
        }
        return volumes;
    }

    private static byte[] body(Instant now) {
        ObjectNode body = MessageJson.mapper().createObjectNode();
        body.put("size", 0).put("track_total_hits", false);
        ObjectNode feeds = body.putObject("aggs").putObject("feeds");
        feeds.putObject("terms")
                .put("field", "feed")
                .put("size", MAX_FEEDS)
                .putObject("order")
                .put("last", "desc");
        ObjectNode figures = feeds.putObject("aggs");
        figures.putObject("last").putObject("max").put("field", "receivedAt");
        settled(figures.putObject("unsettled"), false);
        sums(figures);
        ObjectNode recent = figures.putObject("recent");
        recent.putObject("filter")
                .putObject("range")
                .putObject("receivedAt")
                .put("gte", now.minus(RECENT).toString());
        sums(recent.putObject("aggs"));
        ObjectNode settled = recent.withObject("/aggs").putObject("settled");
        settled(settled, true);
        ArrayNode percents = settled.putObject("aggs")
                .putObject("elapsed")
                .putObject("percentiles")
                .put("field", "elapsed")
                .putArray("percents");
        percents.add(50).add(99);
        return MessageJson.write(body);
    }

    private static void settled(ObjectNode aggregation, boolean settled) {
        aggregation.putObject("filter").putObject("term").put("settled", settled);
    }

    private static void sums(ObjectNode aggregations) {
        for (String count : COUNTS) {
            aggregations.putObject(count).putObject("sum").put("field", count);
        }
    }
}
