package dev.abstracts.search.paper;

import static dev.abstracts.search.problem.ProblemException.invalidParameter;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.search.query.Query;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Begins {@link PaperScan}s. */
@ApplicationScoped
public class PaperScans {

    private static final List<String> NOT_OF_SCANS = List.of("mode", "cursor", "facets", "highlight");

    private final PaperIndex index;
    private final SearchSettings settings;

    PaperScans(PaperIndex index, SearchSettings settings) {
        this.index = index;
        this.settings = settings;
    }

    /**
     * A scan of all that the parameters of {@code GET /v1/papers} find, or of the first {@code size} of it where that is
     * given. Without {@code sort} and {@code size} the order is Elasticsearch's own, which costs least.
     *
     * @param parameters decoded, each with its values in order
     * @throws dev.abstracts.search.problem.ProblemException when a parameter or the query is wrong
     * @throws IOException when Elasticsearch is away or answers with an error
     */
    public PaperScan of(Map<String, List<String>> parameters) throws IOException {
        PaperRequest request = PaperRequestReader.read(parameters);
        for (String name : NOT_OF_SCANS) {
            if (parameters.containsKey(name)) {
                throw invalidParameter(name, "this answer is whole and holds papers only; leave it out");
            }
        }
        ArrayNode filters = JsonNodeFactory.instance.arrayNode();
        request.filters().values().forEach(filters::add);
        boolean limited = parameters.containsKey("size");
        ObjectNode search = search(request.query(), filters);
        search.set(
                "sort",
                limited || parameters.containsKey("sort")
                        ? request.sort().clauses()
                        : JsonNodeFactory.instance.arrayNode().add("_shard_doc"));
        return PaperScan.open(index.snapshot(), search, 0, limited ? request.size() : Long.MAX_VALUE);
    }

    /**
     * A scan of a part of what a query finds.
     *
     * @param reversed whether what comes first in that order comes last
     * @param skip how many papers are passed over
     * @param limit how many papers are handed out at most
     * @throws IOException when Elasticsearch is away or answers with an error
     */
    public PaperScan of(Query query, PaperSort sort, boolean reversed, long skip, long limit) throws IOException {
        ObjectNode search = search(query, JsonNodeFactory.instance.arrayNode());
        search.set("sort", sort.clauses(reversed));
        return PaperScan.open(index.snapshot(), search, skip, limit);
    }

    private ObjectNode search(Query query, ArrayNode filters) {
        ObjectNode search = JsonNodeFactory.instance.objectNode();
        search.put("timeout", settings.deadline().toMillis() + "ms");
        search.set("query", SearchBody.query(query, filters));
        return search;
    }
}
