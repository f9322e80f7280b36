package dev.abstracts.search.facet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.search.index.Folding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads Elasticsearch's answer to {@link Facets}. */
public final class FacetReader {

    private FacetReader() {}

    /** @param aggregations the member {@code aggregations} of Elasticsearch's answer */
    public static Map<String, List<FacetValue>> read(JsonNode aggregations) {
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        aggregations.properties().forEach(facet -> {
            List<FacetValue> values = new ArrayList<>();
            for (JsonNode bucket : facet.getValue().path(Facets.VALUES).path("buckets")) {
                values.add(
                        new FacetValue(value(bucket), bucket.path("doc_count").asLong()));
            }
            facets.put(facet.getKey(), values);
        });
        return facets;
    }

    private static String value(JsonNode bucket) {
        String key = bucket.path(bucket.has("key_as_string") ? "key_as_string" : "key")
                .asText();
        JsonNode example = bucket.path(Facets.EXAMPLE).at("/hits/hits/0/_source");
        for (JsonNode list : example) {
            for (JsonNode one : list) {
                for (JsonNode name : one) {
                    if (Folding.fold(name.asText()).equals(key)) {
                        return name.asText();
                    }
                }
            }
        }
        return key;
    }
}
