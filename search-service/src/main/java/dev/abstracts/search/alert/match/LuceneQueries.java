package dev.abstracts.search.alert.match;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Reads the part of Elasticsearch's query DSL that the query language is translated to, as queries that match the same papers.
 * What only weighs matches is not read.
 */
final class LuceneQueries {

    /** How many words a prefix at the end of a phrase may stand for in the papers that are looked at together: what Lucene allows. */
    private static final int MOST_EXPANSIONS = IndexSearcher.getMaxClauseCount();

    private final IndexedFields indexed;
    private final Analyzer analyzer;
    private final QueryBuilder builder;

    /** @param indexed the fields that are searched */
    LuceneQueries(IndexedFields indexed) {
        this.indexed = indexed;
        this.analyzer = indexed.analyzer();
        this.builder = new QueryBuilder(analyzer);
    }

    /** @throws IllegalArgumentException when it has a kind of query that is not known here */
    Query read(JsonNode dsl) {
        Map.Entry<String, JsonNode> only = only(dsl);
        JsonNode body = only.getValue();
        return switch (only.getKey()) {
            case "match_all" -> new MatchAllDocsQuery();
            case "bool" -> bool(body);
            case "dis_max" -> any(each(body.path("queries")));
            case "constant_score" -> read(body.path("filter"));
            case "match" -> words(only(body).getKey(), only(body).getValue().asText());
            case "match_phrase" ->
                phrase(only(body).getKey(), only(body).getValue().asText(), 0);
            case "combined_fields" ->
                any(IndexedFields.together(fields(body)).map(List::of).orElseGet(() -> fields(body)).stream()
                        .map(field -> words(field, body.path("query").asText()))
                        .toList());
            case "multi_match" -> phrases(body);
            case "term" -> term(only(body).getKey(), only(body).getValue());
            case "terms" -> terms(only(body).getKey(), only(body).getValue());
            case "prefix" -> prefix(only(body).getKey(), only(body).getValue());
            case "range" -> range(only(body).getKey(), only(body).getValue());
            default ->
                throw new IllegalArgumentException("a query of the kind %s is not known".formatted(only.getKey()));
        };
    }

    private static Map.Entry<String, JsonNode> only(JsonNode object) {
        if (object.size() != 1) {
            throw new IllegalArgumentException("not an object with one member: " + object);
        }
        return object.properties().iterator().next();
    }

    private List<Query> each(JsonNode queries) {
        List<Query> read = new ArrayList<>();
        if (queries.isObject()) {
            read.add(read(queries));
        } else {
            queries.forEach(query -> read.add(read(query)));
        }
        return read;
    }

    /** Without anything that has to match, one of what may match has to; without that too, everything does. */
    private Query bool(JsonNode body) {
        BooleanQuery.Builder bool = new BooleanQuery.Builder();
        List<Query> needed = new ArrayList<>(each(body.path("must")));
        needed.addAll(each(body.path("filter")));
        List<Query> possible = each(body.path("should"));
        List<Query> excluded = each(body.path("must_not"));
        needed.forEach(query -> bool.add(query, Occur.FILTER));
        excluded.forEach(query -> bool.add(query, Occur.MUST_NOT));
        if (needed.isEmpty() && possible.isEmpty()) {
            bool.add(new MatchAllDocsQuery(), Occur.FILTER);
        }
        int least = body.path("minimum_should_match").asInt(needed.isEmpty() && !possible.isEmpty() ? 1 : 0);
        if (least > 0) {
            possible.forEach(query -> bool.add(query, Occur.SHOULD));
            bool.setMinimumNumberShouldMatch(least);
        }
        return bool.build();
    }

    private static Query any(List<Query> queries) {
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    /** Weights are cut off: {@code title^2} is {@code title}. */
    private static List<String> fields(JsonNode body) {
        List<String> fields = new ArrayList<>();
        body.path("fields").forEach(field -> fields.add(field.asText().replaceFirst("\\^.*", "")));
        return fields;
    }

    private Query words(String field, String text) {
        return orNone(builder.createBooleanQuery(field, text, Occur.SHOULD));
    }

    private Query phrase(String field, String text, int slop) {
        return orNone(builder.createPhraseQuery(field, text, slop));
    }

    /** Texts in which there is no word are found nowhere. */
    private static Query orNone(@Nullable Query query) {
        return query == null ? new MatchNoDocsQuery() : query;
    }

    private Query phrases(JsonNode body) {
        String text = body.path("query").asText();
        int slop = body.path("slop").asInt();
        return any(fields(body).stream()
                .map(field -> switch (body.path("type").asText()) {
                    case "phrase" -> phrase(field, text, slop);
                    case "phrase_prefix" -> phrasePrefix(field, text);
                    default -> throw new IllegalArgumentException("a multi_match of that type is not known: " + body);
                })
                .toList());
    }

    private Query phrasePrefix(String field, String text) {
        List<String> words = tokens(field, text);
        if (words.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        String last = words.removeLast();
        if (words.isEmpty()) {
            return new PrefixQuery(new Term(field, last));
        }
        List<IntervalsSource> sources = new ArrayList<>();
        words.forEach(word -> sources.add(Intervals.term(word)));
        sources.add(Intervals.prefix(new BytesRef(last), MOST_EXPANSIONS));
        return new IntervalQuery(field, Intervals.phrase(sources.toArray(IntervalsSource[]::new)));
    }

    private List<String> tokens(String field, String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(field, text)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
    }

    private static Query term(String field, JsonNode body) {
        String value = body.path("value").asText();
        return body.path("case_insensitive").asBoolean()
                ? new TermQuery(new Term(IndexedFields.anyCase(field), IndexedFields.folded(value)))
                : new TermQuery(new Term(field, value));
    }

    private static Query terms(String field, JsonNode values) {
        List<Query> each = new ArrayList<>();
        values.forEach(value -> each.add(new TermQuery(new Term(field, value.asText()))));
        return any(each);
    }

    private static Query prefix(String field, JsonNode body) {
        String start = body.path("value").asText();
        return body.path("case_insensitive").asBoolean()
                ? new PrefixQuery(new Term(IndexedFields.anyCase(field), IndexedFields.folded(start)))
                : new PrefixQuery(new Term(field, start));
    }

    private Query range(String field, JsonNode ends) {
        if (indexed.isWhole(field)) {
            return LongPoint.newRangeQuery(
                    field,
                    ends.path("gte").asLong(Long.MIN_VALUE),
                    ends.path("lte").asLong(Long.MAX_VALUE));
        }
        double from = ends.has("gt")
                ? Math.nextUp(ends.path("gt").asDouble())
                : ends.path("gte").asDouble(Double.NEGATIVE_INFINITY);
        double to = ends.has("lt")
                ? Math.nextDown(ends.path("lt").asDouble())
                : ends.path("lte").asDouble(Double.POSITIVE_INFINITY);
        return DoublePoint.newRangeQuery(field, from, to);
    }
}
