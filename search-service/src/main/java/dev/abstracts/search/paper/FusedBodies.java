package dev.abstracts.search.paper;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.search.query.QueryTranslator;
import dev.abstracts.search.query.SemanticQuery;
import dev.abstracts.search.semantic.QueryVector;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The bodies of the requests that a search by meaning takes: first two rankings, of keys only, and when these are one, the papers
 * of the page and what there is to count. Filters and what the query insists on hold in both rankings.
 */
final class FusedBodies {

    /** Papers of each ranking. */
    static final int WINDOW = 100;

    /** What of the nearest neighbours' graph is looked at, in papers: more finds the nearest more surely. */
    private static final int CANDIDATES = 200;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final PaperRequest request;
    private final SemanticQuery meaning;
    private final Duration deadline;

    FusedBodies(PaperRequest request, SemanticQuery meaning, Duration deadline) {
        this.request = request;
        this.meaning = meaning;
        this.deadline = deadline;
    }

    /** The papers that have any of the words, those first that have most of them and the rarest. */
    ObjectNode byWords() {
        ObjectNode body = ranking();
        body.set("query", SearchBody.query(meaning.anyWord(), filters()));
        body.set("sort", PaperSort.RELEVANCE.clauses());
        return body;
    }

    /** The papers whose vectors are nearest. */
    ObjectNode byMeaning(QueryVector vector, float leastSimilarity) {
        ArrayNode filters = filters();
        filters.addObject().putObject("term").put("meaning.model", vector.model());
        ObjectNode body = ranking();
        body.set(
                "knn",
                nearest(vector.values(), SearchBody.query(meaning.restriction(), filters), WINDOW)
                        .put("similarity", leastSimilarity));
        return body;
    }

    /** The member {@code knn} of a search. */
    static ObjectNode nearest(float[] vector, ObjectNode filter, int papers) {
        ObjectNode knn = JSON.objectNode();
        knn.put("field", "meaning.vector").put("k", papers).put("num_candidates", Math.max(papers, CANDIDATES));
        ArrayNode values = knn.putArray("query_vector");
        for (float value : vector) {
            values.add(value);
        }
        knn.set("filter", filter);
        return knn;
    }

    private ObjectNode ranking() {
        ObjectNode body = JSON.objectNode();
        body.put("timeout", deadline.toMillis() + "ms");
        body.put("track_total_hits", false).put("_source", false).put("size", WINDOW);
        return body;
    }

    private ArrayNode filters() {
        ArrayNode filters = JSON.arrayNode();
        request.filters().values().forEach(filters::add);
        return filters;
    }

    /** Counts what is found, and by facets: the papers with these keys, and where words count those that match the query. */
    ObjectNode counts(Collection<String> found, SearchMode mode) {
        ObjectNode matching = ids(found);
        if (mode == SearchMode.HYBRID) {
            ObjectNode either = JSON.objectNode();
            either.putArray("should").add(matching).add(QueryTranslator.translate(request.query()));
            matching = JSON.objectNode().set("bool", either);
        }
        PaperRequest none = new PaperRequest(
                request.query(), request.filters(), request.sort(), request.mode(), 0, null, request.facets(), false);
        return SearchBody.of(none, matching, deadline);
    }

    /** These papers, in no order; which of them match the whole query is said by name. */
    ObjectNode papers(List<String> keys) {
        ObjectNode bool = JSON.objectNode();
        bool.putArray("filter").add(ids(keys));
        ObjectNode whole = bool.putArray("should").addObject().putObject("bool");
        whole.put("_name", FoundBy.WORDS).putArray("must").add(QueryTranslator.translate(request.query()));
        ObjectNode body = JSON.objectNode();
        body.put("timeout", deadline.toMillis() + "ms");
        body.put("track_total_hits", false).put("size", keys.size());
        body.putObject("query").set("bool", bool);
        if (request.highlight()) {
            ObjectNode highlight = SearchBody.highlight();
            highlight.set("highlight_query", QueryTranslator.translate(meaning.anyWord()));
            body.set("highlight", highlight);
        }
        return body;
    }

    /** Papers that match the query and are not among those with these keys, in the order of their scores. */
    ObjectNode others(Collection<String> shown, int size, boolean fromTheStart) {
        ObjectNode bool = JSON.objectNode();
        bool.putArray("must").add(QueryTranslator.translate(request.query()));
        bool.putArray("must_not").add(ids(shown));
        PaperRequest page = new PaperRequest(
                request.query(),
                request.filters(),
                request.sort(),
                request.mode(),
                size,
                fromTheStart ? null : request.after(),
                Set.of(),
                request.highlight());
        return SearchBody.of(page, JSON.objectNode().set("bool", bool), deadline);
    }

    private static ObjectNode ids(Collection<String> keys) {
        ObjectNode ids = JSON.objectNode();
        ArrayNode values = ids.putObject("ids").putArray("values");
        keys.forEach(values::add);
        return ids;
    }
}
