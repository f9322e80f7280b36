package dev.abstracts.search.paper;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.search.query.Query;
import dev.abstracts.search.query.QueryTranslator;
import dev.abstracts.search.semantic.QueryVector;
import java.time.Duration;

/**
 * The search for papers like another one: those whose vectors are nearest; where the paper has no vector yet, those that share
 * the words of its title and abstract that tell most about it, the earlier the more tags and subjects they share too. A paper
 * without texts has those alone.
 */
final class SimilarPapers {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Behind that many characters of an abstract its words are known. */
    private static final int MAX_TEXT = 10_000;

    private static final int MAX_WORDS = 25;
    private static final int MAX_TAGS = 50;

    /** Of words, in documents: what stands in one paper only finds no other. */
    private static final int MIN_PAPERS = 2;

    private SimilarPapers() {}

    /**
     * The search for those whose vectors are nearest.
     *
     * @param document of the paper, as indexed
     * @param vector of the paper
     * @param request whose query and filters narrow the search
     */
    static ObjectNode nearest(JsonNode document, QueryVector vector, PaperRequest request, Duration deadline) {
        ObjectNode filter = JSON.objectNode();
        ObjectNode bool = filter.putObject("bool");
        narrowed(bool, document, request).addObject().putObject("term").put("meaning.model", vector.model());
        ObjectNode body = page(request, deadline);
        body.set("knn", FusedBodies.nearest(vector.values(), filter, Math.max(1, request.size())));
        return body;
    }

    /**
     * The search by words and tags.
     *
     * @param document of the paper, as indexed
     * @param request whose query and filters narrow the search
     */
    static ObjectNode body(JsonNode document, PaperRequest request, Duration deadline) {
        ObjectNode bool = JSON.objectNode();
        ArrayNode shared = JSON.arrayNode();
        shared(shared, "search.tag", document.at("/search/tag"), 2);
        shared(shared, "search.subject", document.at("/search/subject"), 1);
        String text = text(document);
        if (!text.isBlank()) {
            bool.putArray("must").add(words(text));
        } else if (shared.isEmpty()) {
            bool.putArray("must").addObject().putObject("match_none");
        } else {
            bool.put("minimum_should_match", 1);
        }
        bool.set("should", shared);
        narrowed(bool, document, request);
        ObjectNode body = page(request, deadline);
        body.putObject("query").set("bool", bool);
        return body;
    }

    /** Leaves out the paper itself and what the request does not want. Returns the filters. */
    private static ArrayNode narrowed(ObjectNode bool, JsonNode document, PaperRequest request) {
        ArrayNode filters = bool.putArray("filter");
        request.filters().values().forEach(filters::add);
        if (!(request.query() instanceof Query.Everything)) {
            filters.add(QueryTranslator.translate(request.query()));
        }
        ArrayNode excluded = bool.putArray("must_not");
        excluded.addObject().putObject("term").put("gone", true);
        excluded.addObject()
                .putObject("term")
                .put("search.key", document.at("/search/key").asText());
        return filters;
    }

    private static ObjectNode page(PaperRequest request, Duration deadline) {
        ObjectNode body = JSON.objectNode();
        body.put("timeout", deadline.toMillis() + "ms");
        body.put("track_total_hits", true);
        body.put("size", request.size());
        body.set("sort", PaperSort.RELEVANCE.clauses());
        return body;
    }

    private static ObjectNode words(String text) {
        ObjectNode like = JSON.objectNode();
        like.putArray("fields").add("title").add("abstract");
        like.put("like", text);
        like.put("min_term_freq", 1).put("min_doc_freq", MIN_PAPERS).put("max_query_terms", MAX_WORDS);
        like.put("min_word_length", 3).put("minimum_should_match", "20%");
        return JSON.objectNode().set("more_like_this", like);
    }

    private static void shared(ArrayNode clauses, String field, JsonNode values, int boost) {
        for (JsonNode value : values) {
            if (clauses.size() < MAX_TAGS) {
                ObjectNode constant =
                        clauses.addObject().putObject("constant_score").put("boost", boost);
                constant.putObject("filter").putObject("term").put(field, value.asText());
            }
        }
    }

    private static String text(JsonNode document) {
        String text = document.path("title").asText() + " "
                + document.path("abstract").asText();
        return text.substring(0, Math.min(MAX_TEXT, text.length()));
    }
}
