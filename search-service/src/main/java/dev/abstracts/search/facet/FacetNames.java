package dev.abstracts.search.facet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.abstracts.search.index.Folding;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what {@link Facets} asked for. Some facets are counted by folded names; how a name is written is looked up in one paper that has
 * it, and remembered for a while, because to load a paper for every value of every answer takes longer than to count.
 */
@ApplicationScoped
public class FacetNames {

    private static final int REMEMBERED = 50_000;
    private static final Duration FOR_A_WHILE = Duration.ofMinutes(10);
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Cache<Name, String> written = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(FOR_A_WHILE)
            .build();

    private record Name(Facet facet, String folded) {}

    /** Asks Elasticsearch several searches at once. */
    public interface Searches {
        List<JsonNode> answers(List<ObjectNode> bodies) throws IOException;
    }

    /**
     * @param aggregations the member {@code aggregations} of Elasticsearch's answer
     * @param searches for names that are not remembered
     */
    public Map<String, List<FacetValue>> read(JsonNode aggregations, Searches searches) throws IOException {
        List<Name> names = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            if (!Facets.written(facet).isEmpty()) {
                buckets(aggregations.path(facet.label())).forEach(bucket -> names.add(new Name(facet, key(bucket))));
            }
        }
        Map<Name, String> known = written(names, searches);
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        aggregations.properties().forEach(facet -> {
            List<FacetValue> values = new ArrayList<>();
            for (JsonNode bucket : buckets(facet.getValue())) {
                String key = key(bucket);
                String name = Facet.labelled(facet.getKey())
                        .map(counted -> known.get(new Name(counted, key)))
                        .orElse(key);
                values.add(new FacetValue(name, bucket.path("doc_count").asLong()));
            }
            facets.put(facet.getKey(), values);
        });
        return facets;
    }

    /**
     * How folded names are written, in their order.
     *
     * @param searches for names that are not remembered
     */
    public List<String> written(Facet facet, List<String> folded, Searches searches) throws IOException {
        List<Name> names = folded.stream().map(name -> new Name(facet, name)).toList();
        Map<Name, String> known = written(names, searches);
        return names.stream()
                .map(name -> known.getOrDefault(name, name.folded()))
                .toList();
    }

    private Map<Name, String> written(List<Name> names, Searches searches) throws IOException {
        Map<Name, String> known = new HashMap<>(written.getAllPresent(names));
        List<Name> unknown =
                names.stream().filter(name -> !known.containsKey(name)).toList();
        if (!unknown.isEmpty()) {
            List<JsonNode> papers =
                    searches.answers(unknown.stream().map(FacetNames::paperWith).toList());
            for (int i = 0; i < papers.size(); i++) {
                Name name = unknown.get(i);
                JsonNode paper = papers.get(i).at("/hits/hits/0/_source");
                known.put(name, as(name, paper));
                if (!paper.isMissingNode()) {
                    written.put(name, known.get(name));
                }
            }
        }
        return known;
    }

    private static ObjectNode paperWith(Name name) {
        ObjectNode body = JSON.objectNode();
        body.put("size", 1).put("terminate_after", 1).put("track_total_hits", false);
        Facets.written(name.facet()).forEach(body.putArray("_source")::add);
        ObjectNode bool = body.putObject("query").putObject("bool");
        bool.putArray("filter").addObject().putObject("term").put(Facets.field(name.facet()), name.folded());
        bool.putArray("must_not").addObject().putObject("term").put("gone", true);
        return body;
    }

    /** The name as a paper has it; as it is counted where the paper has changed meanwhile. */
    private static String as(Name name, JsonNode paper) {
        for (JsonNode list : paper) {
            for (JsonNode one : list) {
                for (JsonNode text : one) {
                    if (Folding.fold(text.asText()).equals(name.folded())) {
                        return text.asText();
                    }
                }
            }
        }
        return name.folded();
    }

    private static JsonNode buckets(JsonNode facet) {
        return facet.path(Facets.VALUES).path("buckets");
    }

    private static String key(JsonNode bucket) {
        return bucket.path(bucket.has("key_as_string") ? "key_as_string" : "key")
                .asText();
    }
}
