package dev.abstracts.search.paper;

import static dev.abstracts.search.problem.ProblemException.invalidParameter;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.search.query.Query;
import java.util.List;
import java.util.Map;

/**
 * What {@code q} and the filters of {@code GET /v1/papers} say, without how the answer is to look: a condition that papers
 * meet or not.
 *
 * @param clause as Elasticsearch has it; equal for selections that mean the same papers
 */
public record PaperSelection(ObjectNode clause) {

    private static final List<String> NOT_OF_SELECTIONS =
            List.of("mode", "sort", "size", "cursor", "facets", "highlight");

    public PaperSelection {
        requireNonNull(clause, "clause is null");
    }

    /**
     * @param parameters {@code q} and filters, decoded, each with its values in order
     * @throws dev.abstracts.search.problem.ProblemException when one of them is unknown or wrong
     */
    public static PaperSelection of(Map<String, List<String>> parameters) {
        PaperRequest request = PaperRequestReader.read(parameters);
        for (String name : NOT_OF_SELECTIONS) {
            if (parameters.containsKey(name)) {
                throw invalidParameter(name, "it is not taken here; leave it out");
            }
        }
        ArrayNode filters = JsonNodeFactory.instance.arrayNode();
        request.filters().values().forEach(filters::add);
        return new PaperSelection(SearchBody.query(request.query(), filters));
    }

    /**
     * What {@code q} alone says.
     *
     * @throws dev.abstracts.search.problem.ProblemException naming the place where it is wrong
     */
    public static Query query(String q) {
        return PaperRequestReader.query(q);
    }

    /** Every paper that there is. */
    public static PaperSelection everything() {
        return new PaperSelection(SearchBody.query(new Query.Everything(), JsonNodeFactory.instance.arrayNode()));
    }
}
