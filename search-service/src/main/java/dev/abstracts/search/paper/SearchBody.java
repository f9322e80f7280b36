package dev.abstracts.search.paper;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.search.facet.Facet;
import dev.abstracts.search.facet.Facets;
import dev.abstracts.search.query.Query;
import dev.abstracts.search.query.QueryTranslator;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of a search request for Elasticsearch. A filter whose facet is asked for is applied behind the counting, as
 * {@code post_filter}; all others are part of the query. One paper more than the page holds is asked for, to know
 * whether there is a next page.
 */
final class SearchBody {

    /** Behind that many characters of a text nothing is highlighted; Elasticsearch refuses more than a million. */
    private static final int MAX_HIGHLIGHTED = 200_000;

    private static final int FRAGMENTS = 3;
    private static final int FRAGMENT_CHARACTERS = 180;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SearchBody() {}

    static ObjectNode of(PaperRequest request, Duration deadline) {
        Query query = request.query();
        return of(request, query instanceof Query.Everything ? null : QueryTranslator.translate(query), deadline);
    }

    /** @param matching what papers must match instead of the request's query; absent when all do */
    static ObjectNode of(PaperRequest request, @Nullable ObjectNode matching, Duration deadline) {
        Map<Facet, ObjectNode> postFilters = new EnumMap<>(Facet.class);
        ArrayNode filters = JSON.arrayNode();
        request.filters().forEach((filter, clause) -> {
            Optional<Facet> facet = filter.facet().filter(request.facets()::contains);
            facet.ifPresentOrElse(owner -> postFilters.put(owner, clause), () -> filters.add(clause));
        });

        ObjectNode body = JSON.objectNode();
        body.put("timeout", deadline.toMillis() + "ms");
        body.put("track_total_hits", true);
        body.set("query", query(matching, filters));
        if (!postFilters.isEmpty()) {
            postFilters
                    .values()
                    .forEach(body.putObject("post_filter").putObject("bool").withArray("filter")::add);
        }
        if (!request.facets().isEmpty()) {
            body.set("aggs", Facets.aggregations(request.facets(), postFilters));
        }
        body.put("size", request.size() == 0 ? 0 : request.size() + 1);
        if (request.size() > 0) {
            page(request, body);
        }
        return body;
    }

    /** Only counts what a query finds among what filters let through. */
    static ObjectNode count(Query query, Map<PaperFilter, ObjectNode> filters, Duration deadline) {
        ArrayNode clauses = JSON.arrayNode();
        filters.values().forEach(clauses::add);
        ObjectNode body = JSON.objectNode();
        body.put("timeout", deadline.toMillis() + "ms");
        body.put("track_total_hits", true);
        body.put("size", 0);
        body.set("query", query(query, clauses));
        return body;
    }

    /** The member {@code query} of a search for what is there, with filters that are all applied at once. */
    static ObjectNode query(Query query, ArrayNode filters) {
        return query(query instanceof Query.Everything ? null : QueryTranslator.translate(query), filters);
    }

    private static ObjectNode query(@Nullable ObjectNode matching, ArrayNode filters) {
        ObjectNode bool = JSON.objectNode();
        if (matching != null) {
            bool.putArray("must").add(matching);
        }
        if (!filters.isEmpty()) {
            bool.set("filter", filters);
        }
        bool.putArray("must_not").addObject().putObject("term").put("gone", true);
        return JSON.objectNode().set("bool", bool);
    }

    private static void page(PaperRequest request, ObjectNode body) {
        body.set("sort", request.sort().clauses());
        PageCursor after = request.after();
        if (after != null) {
            body.putArray("search_after").add(after.value()).add(after.key());
        }
        if (request.highlight() && !(request.query() instanceof Query.Everything)) {
            body.set("highlight", highlight());
        }
    }

    static ObjectNode highlight() {
        ObjectNode highlight = JSON.objectNode();
        highlight.put("encoder", "html").put("max_analyzed_offset", MAX_HIGHLIGHTED);
        highlight.putArray("pre_tags").add("<em>");
        highlight.putArray("post_tags").add("</em>");
        ObjectNode fields = highlight.putObject("fields");
        highlighted(fields, "title", 0).putArray("matched_fields").add("title.exact");
        highlighted(fields, "abstract", FRAGMENTS).putArray("matched_fields").add("abstract.exact");
        highlighted(fields, "comment", 0).putArray("matched_fields").add("comment.exact");
        highlighted(fields, "authors.name", 0);
        return highlight;
    }

    private static ObjectNode highlighted(ObjectNode fields, String field, int fragments) {
        ObjectNode options = fields.putObject(field).put("number_of_fragments", fragments);
        return fragments == 0
                ? options
                : options.put("fragment_size", FRAGMENT_CHARACTERS).put("order", "score");
    }
}
