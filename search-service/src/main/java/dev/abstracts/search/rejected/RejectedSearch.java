package dev.abstracts.search.rejected;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.search.elasticsearch.Elasticsearch;
import dev.abstracts.search.listing.ListCursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds rejected records, newest first. */
@ApplicationScoped
public class RejectedSearch {

    private final Elasticsearch elasticsearch;
    private final RejectedIndex index;

    RejectedSearch(Elasticsearch elasticsearch, RejectedIndex index) {
        this.elasticsearch = elasticsearch;
        this.index = index;
    }

    /** The first page of what every stage has rejected of a delivery. */
    public RejectedPage ofDelivery(String delivery, int size) throws IOException {
        return search(RejectedQuery.ofDelivery(delivery, size));
    }

    RejectedPage search(RejectedQuery query) throws IOException {
        JsonNode found = elasticsearch.send("POST", "/" + index.index() + "/_search", query.json());
        List<JsonNode> rejected = new ArrayList<>();
        for (JsonNode hit : found.at("/hits/hits")) {
            rejected.add(hit.at("/_source/rejected"));
        }
        return new RejectedPage(
                found.at("/hits/total/value").asLong(),
                rejected,
                ListCursor.next(found, query.list().size()));
    }
}
