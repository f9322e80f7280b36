package dev.abstracts.search.paper;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.search.query.Query;
import dev.abstracts.search.query.QueryClauses;
import dev.abstracts.search.query.QueryText;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Why a search found nothing: how many papers each of its clauses and filters finds by itself, how many the others find
 * without it, and how many have the phrases in other inflections. All of it is counted by one request.
 */
final class EmptyResult {

    /** Clauses and filters that are counted at most: each costs Elasticsearch two counts. */
    static final int MAX_CLAUSES = 10;

    /**
     * @param clause in the query language; absent for a filter
     * @param parameter that filters; absent for a clause of the query
     * @param alone what is counted to know what it finds
     * @param others what is counted to know what is found without it
     */
    private record Part(@Nullable String clause, @Nullable String parameter, ObjectNode alone, ObjectNode others) {}

    private final List<Part> parts;
    private final Optional<Query> inexact;
    private final List<ObjectNode> counted;

    private EmptyResult(List<Part> parts, Optional<Query> inexact, List<ObjectNode> counted) {
        this.parts = parts;
        this.inexact = inexact;
        this.counted = counted;
    }

    static EmptyResult of(PaperRequest request, Duration deadline) {
        List<Part> parts = new ArrayList<>();
        List<Query> clauses = QueryClauses.of(request.query());
        // What is not shown is not even built: of hundreds of clauses each would be translated with all others.
        for (Query clause : clauses.subList(0, Math.min(clauses.size(), MAX_CLAUSES))) {
            Query others = QueryClauses.without(request.query(), clause);
            parts.add(new Part(
                    QueryText.of(clause),
                    null,
                    SearchBody.count(clause, Map.of(), deadline),
                    SearchBody.count(others, request.filters(), deadline)));
        }
        request.filters().forEach((filter, condition) -> {
            if (parts.size() == MAX_CLAUSES) {
                return;
            }
            Map<PaperFilter, ObjectNode> others = new EnumMap<>(request.filters());
            others.remove(filter);
            parts.add(new Part(
                    null,
                    filter.label(),
                    SearchBody.count(new Query.Everything(), Map.of(filter, condition), deadline),
                    SearchBody.count(request.query(), others, deadline)));
        });
        List<ObjectNode> counted = new ArrayList<>();
        parts.forEach(part -> {
            counted.add(part.alone());
            counted.add(part.others());
        });
        Optional<Query> inexact = QueryClauses.inexact(request.query());
        inexact.ifPresent(query -> counted.add(SearchBody.count(query, request.filters(), deadline)));
        return new EmptyResult(List.copyOf(parts), inexact, counted);
    }

    /** What has to be counted, for {@link PaperIndex#count}. */
    List<ObjectNode> counted() {
        return counted;
    }

    /** @param counts of what is counted, in the same order; a missing one took too long and is left out */
    void write(List<OptionalLong> counts, JsonGenerator out) throws IOException {
        if (!parts.isEmpty()) {
            out.writeArrayFieldStart("clauses");
            for (int i = 0; i < parts.size(); i++) {
                out.writeStartObject();
                write("clause", parts.get(i).clause(), out);
                write("parameter", parts.get(i).parameter(), out);
                write("total", counts.get(2 * i), out);
                write("without", counts.get(2 * i + 1), out);
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        OptionalLong found = inexact.isPresent() ? counts.getLast() : OptionalLong.empty();
        if (inexact.isPresent() && found.orElse(0) > 0) {
            out.writeObjectFieldStart("inexact");
            out.writeStringField("q", QueryText.of(inexact.get()));
            write("total", found, out);
            out.writeEndObject();
        }
    }

    private static void write(String name, @Nullable String value, JsonGenerator out) throws IOException {
        if (value != null) {
            out.writeStringField(name, value);
        }
    }

    private static void write(String name, OptionalLong count, JsonGenerator out) throws IOException {
        if (count.isPresent()) {
            out.writeNumberField(name, count.getAsLong());
        }
    }
}
