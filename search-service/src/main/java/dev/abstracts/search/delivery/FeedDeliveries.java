package dev.abstracts.search.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.search.elasticsearch.Elasticsearch;
import dev.abstracts.search.index.IndexNames;
import dev.abstracts.search.listing.ListCursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts what the deliveries of a feed came to: one search, however many they are. */
@ApplicationScoped
public class FeedDeliveries {

    private static final Duration RECENT = Duration.ofDays(7);
    private static final List<String> COUNTS = List.of("published", "refused", "rejected", "indexed");

    private final Elasticsearch elasticsearch;
    private final DeliveryViews views;
    private final IndexNames names;

    FeedDeliveries(
            Elasticsearch elasticsearch,
            DeliveryViews views,
            @ConfigProperty(name = "abstracts.namespace") String namespace) {
        this.elasticsearch = elasticsearch;
        this.views = views;
        this.names = new IndexNames(namespace);
    }

    /** Nothing when the feed has never delivered. */
    public Optional<FeedFigures> of(FeedName feed, Instant now) throws IOException {
        // Whoever has seen a delivery settle finds it counted.
        elasticsearch.send("POST", "/" + names.deliveries() + "/_refresh");
        JsonNode found = elasticsearch.send("POST", "/" + names.deliveries() + "/_search", body(feed, now));
        JsonNode last = found.at("/hits/hits/0/_source");
        if (last.isMissingNode()) {
            return Optional.empty();
        }
        JsonNode recent = found.at("/aggregations/recent");
        return Optional.of(new FeedFigures(
                views.of(List.of(DeliveryStore.read(last).delivery())).getFirst(),
                FeedFigures.Today.of(found.at("/aggregations/today")),
                FeedFigures.rejectionRate(recent),
                FeedFigures.Latency.of(recent)));
    }

    private static byte[] body(FeedName feed, Instant now) {
        ObjectNode body = MessageJson.mapper().createObjectNode();
        body.put("size", 1).put("track_total_hits", false);
        body.putObject("query").putObject("term").put("feed", feed.value());
        ListCursor.newestFirst(body, "receivedAt", null);
        ObjectNode aggregations = body.putObject("aggs");
        ObjectNode today = aggregations.putObject("today");
        since(today.putObject("filter"), now.truncatedTo(ChronoUnit.DAYS));
        sums(today.putObject("aggs"));
        ObjectNode recent = aggregations.putObject("recent");
        ArrayNode settled = recent.putObject("filter").putObject("bool").putArray("filter");
        settled.addObject().putObject("term").put("settled", true);
        since(settled.addObject(), now.minus(RECENT));
        ObjectNode figures = recent.putObject("aggs");
        sums(figures);
        figures.putObject("elapsed")
                .putObject("percentiles")
                .put("field", "elapsed")
                .putArray("percents")
                .add(50)
                .add(99);
        return MessageJson.write(body);
    }

    private static void since(ObjectNode clause, Instant from) {
        clause.putObject("range").putObject("receivedAt").put("gte", from.toString());
    }

    private static void sums(ObjectNode aggregations) {
        for (String count : COUNTS) {
            aggregations.putObject(count).putObject("sum").put("field", count);
        }
    }
}
