package dev.abstracts.search.facet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Asks Elasticsearch for facets. */
public final class Facets {

    /** How many values a facet shows. */
    public static final int MAX_VALUES = 20;

    static final String VALUES = "values";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Facets() {}

    /**
     * The member {@code aggs} of a search request.
     *
     * @param postFilters those of the request's filters that its query does not apply, because they belong to a facet
     */
    public static ObjectNode aggregations(Collection<Facet> facets, Map<Facet, ObjectNode> postFilters) {
        ObjectNode aggregations = JSON.objectNode();
        for (Facet facet : facets) {
            ArrayNode others = JSON.arrayNode();
            postFilters.forEach((owner, filter) -> {
                if (owner != facet) {
                    others.add(filter);
                }
            });
            ObjectNode counted = aggregations.putObject(facet.label());
            counted.putObject("filter").putObject("bool").set("filter", others);
            counted.putObject("aggs").set(VALUES, values(facet));
        }
        return aggregations;
    }

    private static ObjectNode values(Facet facet) {
        ObjectNode values = JSON.objectNode();
        values.putObject("terms").put("field", field(facet)).put("size", MAX_VALUES);
        return values;
    }

    /** What it is counted by in the index. */
    static String field(Facet facet) {
        return "search." + facet.label();
    }

    /**
     * Where a paper has the values of a facet that is counted by folded names: one paper of each tells how the name is
     * written. Empty for other facets.
     */
    static List<String> written(Facet facet) {
        return switch (facet) {
            case AUTHOR -> List.of("authors.name");
            case TASK, METHOD, MODEL -> List.of("tags.label");
            case DATASET -> List.of("tags.label", "claims.dataset");
            case METRIC -> List.of("tags.label", "claims.metric");
            default -> List.of();
        };
    }
}
