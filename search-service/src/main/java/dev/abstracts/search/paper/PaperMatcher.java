package dev.abstracts.search.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.abstracts.contract.PaperId;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.search.index.PaperDocument;
import dev.abstracts.search.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which of some papers a search would find: by the index and by the translation that searches have, so that both
 * mean the same.
 */
@ApplicationScoped
public class PaperMatcher {

    private static final int BAD_REQUEST = 400;

    private final PaperIndex index;
    private final SearchSettings settings;

    PaperMatcher(PaperIndex index, SearchSettings settings) {
        this.index = index;
        this.settings = settings;
    }

    /**
     * The papers that each selection lets through; nothing for a selection that Elasticsearch does not take.
     *
     * @param papers at most 10,000
     * @throws ProblemException when Elasticsearch cannot answer at the moment
     * @throws IOException when Elasticsearch is away or answers with an error
     */
    public List<Optional<Set<PaperId>>> matches(List<PaperSelection> selections, Collection<PaperId> papers)
            throws IOException {
        Map<String, PaperId> byKey = byKey(papers);
        if (selections.isEmpty() || byKey.isEmpty()) {
            return selections.stream().map(_ -> Optional.of(Set.<PaperId>of())).toList();
        }
        List<ObjectNode> bodies = selections.stream()
                .map(selection -> body(selection, byKey.keySet()).put("_source", false))
                .toList();
        List<Optional<Set<PaperId>>> all = new ArrayList<>();
        for (JsonNode answer : index.attempts(bodies)) {
            all.add(matching(answer, byKey));
        }
        return all;
    }

    private static Optional<Set<PaperId>> matching(JsonNode answer, Map<String, PaperId> byKey) {
        if (answer.path("status").asInt() == BAD_REQUEST) {
            return Optional.empty();
        }
        if (answer.has("error")) {
            throw ProblemException.unavailable("elasticsearch cannot answer at the moment, try again");
        }
        PaperAnswer.checkDeadline(answer.path("timed_out").asBoolean());
        Set<PaperId> matching = new HashSet<>();
        for (JsonNode hit : answer.at("/hits/hits")) {
            PaperId paper = byKey.get(hit.path("_id").asText());
            if (paper != null) {
                matching.add(paper);
            }
        }
        return Optional.of(matching);
    }

    /** The problem of a selection that Elasticsearch does not take, although it is written as it should be. */
    public static ProblemException refused() {
        return new ProblemException(
                RejectionCode.INVALID_QUERY, "elasticsearch does not take this query; make it simpler");
    }

    /**
     * Those of the papers that are there, as {@code GET /v1/papers} answers them.
     *
     * @param papers at most 10,000
     * @throws ProblemException when Elasticsearch cannot answer at the moment
     * @throws IOException when Elasticsearch is away or answers with an error
     */
    public Map<PaperId, RawValue> papers(Collection<PaperId> papers) throws IOException {
        Map<PaperId, RawValue> answers = new HashMap<>();
        for (Map.Entry<PaperId, JsonNode> document : documents(papers).entrySet()) {
            answers.put(document.getKey(), new RawValue(new String(PaperSearch.answer(document.getValue()), UTF_8)));
        }
        return answers;
    }

    /** Those of the papers that are there, as they are indexed; otherwise as {@link #papers}. */
    public Map<PaperId, JsonNode> documents(Collection<PaperId> papers) throws IOException {
        Map<String, PaperId> byKey = byKey(papers);
        Map<PaperId, JsonNode> found = new HashMap<>();
        if (byKey.isEmpty()) {
            return found;
        }
        JsonNode answer = index.searches(List.of(body(PaperSelection.everything(), byKey.keySet())))
                .getFirst();
        PaperAnswer.checkDeadline(answer.path("timed_out").asBoolean());
        for (JsonNode hit : answer.at("/hits/hits")) {
            PaperId paper = byKey.get(hit.path("_id").asText());
            if (paper != null) {
                found.put(paper, hit.path("_source"));
            }
        }
        return found;
    }

    private static Map<String, PaperId> byKey(Collection<PaperId> papers) {
        Map<String, PaperId> byKey = new HashMap<>();
        papers.forEach(paper -> byKey.put(PaperDocument.key(paper), paper));
        return byKey;
    }

    private ObjectNode body(PaperSelection selection, Set<String> keys) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("timeout", settings.deadline().toMillis() + "ms");
        body.put("track_total_hits", false);
        body.put("size", keys.size());
        body.putArray("sort").add("_doc");
        ObjectNode bool = body.putObject("query").putObject("bool");
        bool.putArray("filter")
                .add(selection.clause())
                .addObject()
                .putObject("ids")
                .set("values", ids(keys));
        return body;
    }

    private static JsonNode ids(Set<String> keys) {
        var ids = JsonNodeFactory.instance.arrayNode();
        keys.forEach(ids::add);
        return ids;
    }
}
