package dev.abstracts.search.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.search.elasticsearch.Elasticsearch;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The papers of an index as it is now, in the order of their keys, a page at a time; what happens to it meanwhile is not seen. */
final class PapersInOrder implements AutoCloseable {

    private static final int PAGE = 500;
    private static final String KEEP_ALIVE = "5m";
    private static final List<String> FIELDS =
            List.of("id", "title", "abstract", "tags", "venue", "subjects", "claims", "resources");

    private final Elasticsearch elasticsearch;
    private final Deque<JsonNode> page = new ArrayDeque<>();
    private String pointInTime;
    private @Nullable JsonNode after;
    private boolean ended;

    PapersInOrder(Elasticsearch elasticsearch, String index) throws IOException {
        this.elasticsearch = elasticsearch;
        elasticsearch.send("POST", "/" + index + "/_refresh");
        this.pointInTime = elasticsearch
                .send("POST", "/" + index + "/_pit?keep_alive=" + KEEP_ALIVE)
                .path("id")
                .asText();
        fill();
    }

    /** The paper that is read next; absent behind the last one. */
    @Nullable
    JsonNode paper() {
        JsonNode hit = page.peek();
        return hit == null ? null : hit.path("_source");
    }

    String key() {
        return Objects.requireNonNull(page.peek()).path("sort").path(0).asText();
    }

    String id() {
        return Objects.requireNonNull(paper()).path("id").asText();
    }

    void advance() throws IOException {
        page.remove();
        if (page.isEmpty() && !ended) {
            fill();
        }
    }

    private void fill() throws IOException {
        ObjectNode body = MessageJson.mapper().createObjectNode();
        body.put("size", PAGE).put("track_total_hits", false);
        FIELDS.forEach(body.putArray("_source")::add);
        body.putObject("pit").put("id", pointInTime).put("keep_alive", KEEP_ALIVE);
        body.withObject("/query/bool/must_not/term").put("gone", true);
        body.putArray("sort").addObject().put("search.key", "asc");
        if (after != null) {
            body.set("search_after", after);
        }
        JsonNode answer = elasticsearch.send("POST", "/_search", MessageJson.write(body));
        pointInTime = answer.path("pit_id").asText(pointInTime);
        for (JsonNode hit : answer.at("/hits/hits")) {
            page.add(hit);
            after = hit.path("sort");
        }
        ended = page.size() < PAGE;
    }

    @Override
    public void close() throws IOException {
        elasticsearch.send("DELETE", "/_pit", MessageJson.write(Map.of("id", pointInTime)));
    }
}
