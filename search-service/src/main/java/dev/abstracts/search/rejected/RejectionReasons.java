package dev.abstracts.search.rejected;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.search.elasticsearch.Elasticsearch;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Counts rejected records by feed and by what is wrong with them, each with its latest example. */
@ApplicationScoped
public class RejectionReasons {

    private static final int MAX_FEEDS = 100;
    private static final int MAX_CODES = 20;

    private final Elasticsearch elasticsearch;
    private final RejectedIndex index;

    RejectionReasons(Elasticsearch elasticsearch, RejectedIndex index) {
        this.elasticsearch = elasticsearch;
        this.index = index;
    }

    /**
     * @param feed empty where a message could not even be read
     * @param detail of the latest of them
     * @param latest when that was rejected
     */
    public record Reason(String feed, String code, long records, String detail, Instant latest) {}

    /** The feed with the most rejected records first, and of each the commonest reason. */
    public List<Reason> all() throws IOException {
        JsonNode found = elasticsearch.send("POST", "/" + index.index() + "/_search", body());
        List<Reason> reasons = new ArrayList<>();
        for (JsonNode feed : found.at("/aggregations/feeds/buckets")) {
            for (JsonNode code : feed.at("/codes/buckets")) {
                JsonNode latest = code.at("/latest/hits/hits/0/_source/rejected");
                reasons.add(new Reason(
                        feed.path("key").asText(),
                        code.path("key").asText(),
                        code.path("doc_count").asLong(),
                        latest.path("detail").asText(),
                        Instant.parse(latest.path("rejectedAt").asText())));
            }
        }
        return reasons;
    }

    private static byte[] body() {
        ObjectNode body = MessageJson.mapper().createObjectNode();
        body.put("size", 0).put("track_total_hits", false);
        ObjectNode feeds = body.putObject("aggs").putObject("feeds");
        feeds.putObject("terms").put("field", "feed").put("size", MAX_FEEDS).put("missing", "");
        ObjectNode codes = feeds.putObject("aggs").putObject("codes");
        codes.putObject("terms").put("field", "code").put("size", MAX_CODES);
        ObjectNode latest = codes.putObject("aggs").putObject("latest").putObject("top_hits");
        latest.put("size", 1).putArray("sort").addObject().put("rejectedAt", "desc");
        latest.putArray("_source").add("rejected.detail").add("rejected.rejectedAt");
        return MessageJson.write(body);
    }
}
