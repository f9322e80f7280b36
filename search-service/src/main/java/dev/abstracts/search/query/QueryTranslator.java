package dev.abstracts.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.search.query.Query.And;
import dev.abstracts.search.query.Query.Everything;
import dev.abstracts.search.query.Query.Not;
import dev.abstracts.search.query.Query.Or;
import dev.abstracts.search.query.Query.Word;
import java.util.List;

/**
 * Turns a query into Elasticsearch's query DSL over the fields of {@code papers.json}. Pure: the same tree is always the
 * same JSON.
 *
 * <p>Words and phrases score; keys, dates, parts and exclusions only filter. Each word must be found, wherever in the
 * paper, so a conjunction is a {@code bool} of one query per word. {@link StopWords} are left out beside other words.
 */
public final class QueryTranslator {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private QueryTranslator() {}

    public static ObjectNode translate(Query query) {
        return switch (query) {
            case Everything _ -> JSON.objectNode().set("match_all", JSON.objectNode());
            case And and -> all(withoutStopWords(and.parts()));
            case Or or -> any(withoutStopWords(or.parts()));
            case Not not -> none(not.excluded());
            default -> LeafTranslator.translate(query);
        };
    }

    private static ObjectNode all(List<Query> parts) {
        if (parts.size() == 1) {
            return translate(parts.getFirst());
        }
        ObjectNode bool = JSON.objectNode();
        for (Query part : parts) {
            if (part instanceof Not not) {
                bool.withArray("must_not").add(translate(not.excluded()));
            } else if (LeafTranslator.onlyFilters(part)) {
                bool.withArray("filter").add(translate(part));
            } else {
                bool.withArray("must").add(translate(part));
            }
        }
        return JSON.objectNode().set("bool", bool);
    }

    private static ObjectNode any(List<Query> parts) {
        if (parts.size() == 1) {
            return translate(parts.getFirst());
        }
        ObjectNode bool = JSON.objectNode();
        ArrayNode should = bool.putArray("should");
        parts.forEach(part -> should.add(translate(part)));
        bool.put("minimum_should_match", 1);
        return JSON.objectNode().set("bool", bool);
    }

    private static ObjectNode none(Query excluded) {
        ObjectNode bool = JSON.objectNode();
        bool.putArray("must_not").add(translate(excluded));
        return JSON.objectNode().set("bool", bool);
    }

    private static List<Query> withoutStopWords(List<Query> parts) {
        List<Query> telling = parts.stream().filter(part -> !isStopWord(part)).toList();
        return telling.stream().allMatch(Not.class::isInstance) ? parts : telling;
    }

    private static boolean isStopWord(Query part) {
        return part instanceof Word word && StopWords.contain(word.text());
    }
}
