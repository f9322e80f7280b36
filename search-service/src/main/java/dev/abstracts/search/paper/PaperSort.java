package dev.abstracts.search.paper;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The orders in which papers are answered; equal ones follow their ids, a missing date comes last. */
public enum PaperSort {
    RELEVANCE("_score", "desc"),
    NEWEST("search.day", "desc"),
    OLDEST("search.day", "asc"),
    RECEIVED("search.received", "desc");

    private final String label = name().toLowerCase(Locale.ROOT);
    private final String field;
    private final String order;

    PaperSort(String field, String order) {
        this.field = field;
        this.order = order;
    }

    public String label() {
        return label;
    }

    static Optional<PaperSort> labelled(String label) {
        return Arrays.stream(values()).filter(sort -> sort.label.equals(label)).findFirst();
    }

    static String labels() {
        return Arrays.stream(values()).map(PaperSort::label).collect(joining(", "));
    }

    /** The member {@code sort} of a search request: two sort values a paper. */
    ArrayNode clauses() {
        return clauses(false);
    }

    /** @param reversed whether what comes first comes last; a missing date still does */
    ArrayNode clauses(boolean reversed) {
        ArrayNode clauses = JsonNodeFactory.instance.arrayNode();
        ObjectNode first =
                clauses.addObject().putObject(field).put("order", reversed == order.equals("desc") ? "asc" : "desc");
        if (this != RELEVANCE) {
            first.put("missing", "_last");
        }
        clauses.addObject().putObject("search.key").put("order", "asc");
        return clauses;
    }
}
