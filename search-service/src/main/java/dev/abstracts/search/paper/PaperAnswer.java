package dev.abstracts.search.paper;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.search.facet.FacetValue;
import dev.abstracts.search.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns Elasticsearch's answer to a {@link SearchBody} into ours while reading it once: {@code {mode, total, took, papers,
 * facets, next}}, and what {@link EmptyResult} says when nothing was found. A paper is copied token by token from how it was indexed, see {@link PaperCopy}.
 */
final class PaperAnswer {

    private static final JsonFactory JSON = MessageJson.mapper().getFactory();

    private final PaperRequest request;
    private final SearchMode mode;
    private final JsonParser in;
    private final JsonGenerator out;
    private final Further further;
    private long total;
    private int papers;
    private boolean more;
    private @Nullable PageCursor last;

    /** What an answer needs to ask for that is not in Elasticsearch's. */
    interface Further {

        /** Writes more members of an answer that has no papers. */
        void explain(JsonGenerator out) throws IOException;

        /** @param aggregations the member of that name of Elasticsearch's answer */
        Map<String, List<FacetValue>> facets(JsonNode aggregations) throws IOException;
    }

    private PaperAnswer(PaperRequest request, SearchMode mode, JsonParser in, JsonGenerator out, Further further) {
        this.request = request;
        this.mode = mode;
        this.in = in;
        this.out = out;
        this.further = further;
    }

    /** @throws ProblemException when Elasticsearch stopped at the deadline */
    static byte[] of(PaperRequest request, InputStream elasticsearch, Further further) throws IOException {
        try (JsonParser in = JSON.createParser(elasticsearch)) {
            return of(request, SearchMode.LEXICAL, in, further);
        }
    }

    /**
     * @param mode that the search went in
     * @param in at the beginning of Elasticsearch's answer
     * @throws ProblemException when Elasticsearch stopped at the deadline
     */
    static byte[] of(PaperRequest request, SearchMode mode, JsonParser in, Further further) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream(32 << 10);
        try (JsonGenerator out = JSON.createGenerator(answer)) {
            new PaperAnswer(request, mode, in, out, further).copy();
        }
        return answer.toByteArray();
    }

    private void copy() throws IOException {
        in.nextToken();
        out.writeStartObject();
        out.writeStringField("mode", mode.label());
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "took" -> out.writeNumberField("took", in.getLongValue());
                case "timed_out" -> checkDeadline(in.getBooleanValue());
                case "hits" -> hits();
                case "aggregations" -> out.writePOJOField("facets", further.facets(tree()));
                default -> in.skipChildren();
            }
        }
        if (more && last != null) {
            out.writeStringField("next", last.text());
        }
        if (total == 0) {
            further.explain(out);
        }
        out.writeEndObject();
    }

    /** @throws ProblemException when Elasticsearch stopped at the deadline */
    static void checkDeadline(boolean timedOut) {
        if (timedOut) {
            throw ProblemException.unavailable("the search took too long; narrow it or try again");
        }
    }

    private void hits() throws IOException {
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "total" -> {
                    total = tree().path("value").asLong();
                    out.writeNumberField("total", total);
                }
                case "hits" -> {
                    out.writeArrayFieldStart("papers");
                    while (in.nextToken() != JsonToken.END_ARRAY) {
                        hit();
                    }
                    out.writeEndArray();
                }
                default -> in.skipChildren();
            }
        }
    }

    private void hit() throws IOException {
        if (papers == request.size()) {
            more = true;
            in.skipChildren();
            return;
        }
        papers++;
        @Nullable BigDecimal score = null;
        out.writeStartObject();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "_score" -> score = in.currentToken() == JsonToken.VALUE_NULL ? null : in.getDecimalValue();
                case "_source" -> PaperCopy.members(in, out);
                case "highlight" -> highlights();
                case "sort" -> last = cursor(tree());
                case "matched_queries" -> {
                    out.writeFieldName("foundBy");
                    out.copyCurrentStructure(in);
                }
                default -> in.skipChildren();
            }
        }
        if (score != null) {
            out.writeNumberField("score", score);
        }
        out.writeEndObject();
    }

    private void highlights() throws IOException {
        out.writeObjectFieldStart("highlights");
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String field = in.currentName();
            out.writeFieldName(field.equals("authors.name") ? "authors" : field);
            in.nextToken();
            out.copyCurrentStructure(in);
        }
        out.writeEndObject();
    }

    private PageCursor cursor(JsonNode sort) {
        return new PageCursor(
                request.fingerprint(),
                mode,
                sort.get(0).decimalValue(),
                sort.get(1).asText());
    }

    private JsonNode tree() throws IOException {
        return MessageJson.mapper().readTree(in);
    }
}
