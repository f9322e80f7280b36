package dev.abstracts.search.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.Delivery;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.search.elasticsearch.DocumentId;
import dev.abstracts.search.elasticsearch.Elasticsearch;
import dev.abstracts.search.index.IndexNames;
import dev.abstracts.search.listing.ListCursor;
import dev.abstracts.search.listing.ListParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What is asked of the indices about deliveries. */
@ApplicationScoped
class DeliveryStore {

    /** @param total how many there are, of which some are left out where they are too many */
    record Unsettled(long total, List<DeliveryDocument> oldest) {}

    /** @param total on all pages */
    record Page(
            long total, List<Delivery> deliveries, @Nullable String next) {}

    private final Elasticsearch elasticsearch;
    private final IndexNames names;

    DeliveryStore(Elasticsearch elasticsearch, @ConfigProperty(name = "abstracts.namespace") String namespace) {
        this.elasticsearch = elasticsearch;
        this.names = new IndexNames(namespace);
    }

    /** The delivery as it was last indexed, be it not refreshed yet. */
    Optional<Delivery> find(String id) throws IOException {
        Optional<JsonNode> document = elasticsearch.document(names.deliveries(), DocumentId.of(id));
        return document.isEmpty()
                ? Optional.empty()
                : Optional.of(read(document.get()).delivery());
    }

    /** Deliveries that ingest-service has ended with and that are not settled, the oldest first. */
    Unsettled unsettled(Collection<Integer> partitions, int limit) throws IOException {
        elasticsearch.send("POST", "/" + names.deliveries() + "/_refresh");
        ObjectNode body = MessageJson.mapper().createObjectNode();
        body.put("size", limit).put("track_total_hits", true);
        body.putArray("sort").addObject().put("receivedAt", "asc");
        ArrayNode clauses = body.putObject("query").putObject("bool").putArray("filter");
        clauses.addObject().putObject("term").put("completed", true);
        clauses.addObject().putObject("term").put("settled", false);
        ArrayNode any = clauses.addObject().putObject("terms").putArray("partition");
        partitions.forEach(any::add);
        JsonNode found = elasticsearch.send("POST", "/" + names.deliveries() + "/_search", MessageJson.write(body));
        List<DeliveryDocument> oldest = new ArrayList<>();
        for (JsonNode hit : found.at("/hits/hits")) {
            oldest.add(read(hit.path("_source")));
        }
        return new Unsettled(found.at("/hits/total/value").asLong(), oldest);
    }

    /** Deliveries of some feeds or of all, newest first. */
    Page page(ListParameters list) throws IOException {
        ObjectNode body = MessageJson.mapper().createObjectNode();
        body.put("size", list.size()).put("track_total_hits", true);
        ArrayNode clauses = body.putObject("query").putObject("bool").putArray("filter");
        list.filters().forEach((field, values) -> {
            ArrayNode any = clauses.addObject().putObject("terms").putArray(field);
            values.forEach(any::add);
        });
        ListCursor.newestFirst(body, "receivedAt", list.after());
        JsonNode found = elasticsearch.send("POST", "/" + names.deliveries() + "/_search", MessageJson.write(body));
        List<Delivery> deliveries = new ArrayList<>();
        for (JsonNode hit : found.at("/hits/hits")) {
            deliveries.add(read(hit.path("_source")).delivery());
        }
        return new Page(found.at("/hits/total/value").asLong(), deliveries, ListCursor.next(found, list.size()));
    }

    /** Makes visible to searches what is indexed. */
    void refresh() throws IOException {
        elasticsearch.send("POST", "/" + names.papersAlias() + "," + names.rejected() + "/_refresh");
    }

    /** How many records of each delivery a stage behind ingest-service has rejected; a delivery without any is absent. */
    Map<String, Long> rejected(Collection<String> deliveries) throws IOException {
        if (deliveries.isEmpty()) {
            return Map.of();
        }
        ObjectNode body = MessageJson.mapper().createObjectNode();
        body.put("size", 0);
        ObjectNode query = body.putObject("query").putObject("bool");
        query.putObject("must_not").putObject("term").put("stage", "ingest");
        ArrayNode ids = query.putArray("filter").addObject().putObject("terms").putArray("delivery");
        deliveries.forEach(ids::add);
        body.putObject("aggs")
                .putObject("deliveries")
                .putObject("terms")
                .put("field", "delivery")
                .put("size", deliveries.size());
        JsonNode found = elasticsearch.send("POST", "/" + names.rejected() + "/_search", MessageJson.write(body));
        Map<String, Long> counts = new HashMap<>();
        for (JsonNode bucket : found.at("/aggregations/deliveries/buckets")) {
            counts.put(bucket.path("key").asText(), bucket.path("doc_count").asLong());
        }
        return counts;
    }

    static DeliveryDocument read(JsonNode source) throws IOException {
        return MessageJson.mapper().treeToValue(source, DeliveryDocument.class);
    }
}
