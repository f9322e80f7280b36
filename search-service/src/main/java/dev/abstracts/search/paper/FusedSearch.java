package dev.abstracts.search.paper;

import static dev.abstracts.search.problem.ProblemException.invalidParameter;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.search.problem.ProblemException;
import dev.abstracts.search.query.SemanticQuery;
import dev.abstracts.search.semantic.Fusion;
import dev.abstracts.search.semantic.QueryVector;
import dev.abstracts.search.semantic.QueryVectors;
import dev.abstracts.search.semantic.SemanticSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Searches by meaning, and by words and meaning at once: the nearest papers and those with the query's words are ranked each, and the
 * two rankings become one. Behind it come all other papers that match the query, so that nothing that words alone find is missing.
 * It takes two rounds of requests; the first answers keys only.
 */
@ApplicationScoped
public class FusedSearch {

    private final PaperIndex index;
    private final QueryVectors vectors;
    private final SearchSettings settings;
    private final SemanticSettings semantic;

    FusedSearch(PaperIndex index, QueryVectors vectors, SearchSettings settings, SemanticSettings semantic) {
        this.index = index;
        this.vectors = vectors;
        this.settings = settings;
        this.semantic = semantic;
    }

    /**
     * The answer as {@link PaperSearch} gives it; nothing where words alone are to be searched for, because the reader wants that,
     * there is no meaning to search by, or vectors are not to be had at the moment.
     *
     * @throws ProblemException when the reader wants nothing but meaning, and that cannot be had
     * @throws IOException when Elasticsearch is away or answers with an error
     */
    Optional<byte[]> search(PaperRequest request, PaperAnswer.Further further) throws IOException {
        SearchMode wanted =
                request.after() == null ? request.mode() : request.after().mode();
        if (wanted == SearchMode.LEXICAL || request.sort() != PaperSort.RELEVANCE) {
            return Optional.empty();
        }
        boolean insists = wanted == SearchMode.SEMANTIC || request.after() != null;
        Optional<SemanticQuery> meaning = SemanticQuery.of(request.query());
        if (meaning.isEmpty() || (wanted == null && !meaning.get().open())) {
            if (insists) {
                throw invalidParameter("mode", "the query has no words that could be searched for by their meaning");
            }
            return Optional.empty();
        }
        Optional<QueryVector> vector = vectors.of(meaning.get().text());
        if (vector.isEmpty()) {
            if (insists) {
                throw ProblemException.unavailable(
                        "searches by meaning cannot be answered at the moment; try again, or with mode=lexical");
            }
            return Optional.empty();
        }
        SearchMode mode = wanted == null ? SearchMode.HYBRID : wanted;
        FusedBodies bodies = new FusedBodies(request, meaning.get(), settings.deadline());
        List<List<String>> rankings = rankings(bodies, mode, vector.get());
        if (wanted == null && rankings.getFirst().isEmpty()) {
            return Optional.empty();
        }
        JsonNode answer = page(request, mode, bodies, rankings);
        try (JsonParser in = answer.traverse()) {
            return Optional.of(PaperAnswer.of(request, mode, in, further));
        }
    }

    /** Keys by meaning, and then by words where words count. */
    private List<List<String>> rankings(FusedBodies bodies, SearchMode mode, QueryVector vector) throws IOException {
        List<ObjectNode> searches = new ArrayList<>();
        searches.add(bodies.byMeaning(vector, semantic.leastSimilarity()));
        if (mode == SearchMode.HYBRID) {
            searches.add(bodies.byWords());
        }
        List<List<String>> rankings = new ArrayList<>();
        for (JsonNode answer : answers(searches)) {
            List<String> keys = new ArrayList<>();
            answer.at("/hits/hits").forEach(hit -> keys.add(hit.path("_id").asText()));
            rankings.add(keys);
        }
        return rankings;
    }

    private List<JsonNode> answers(List<ObjectNode> searches) throws IOException {
        List<JsonNode> answers = index.searches(searches);
        answers.forEach(
                answer -> PaperAnswer.checkDeadline(answer.path("timed_out").asBoolean()));
        return answers;
    }

    /** A page as Elasticsearch would answer it if it knew of the fusion. */
    private JsonNode page(PaperRequest request, SearchMode mode, FusedBodies bodies, List<List<String>> rankings)
            throws IOException {
        Map<String, Double> fused = Fusion.fuse(rankings);
        Set<String> byMeaning = Set.copyOf(rankings.getFirst());
        Set<String> byWords = rankings.size() > 1 ? Set.copyOf(rankings.getLast()) : Set.of();
        PageCursor after = request.after();
        boolean inFusion = after == null || after.key().isEmpty();
        List<String> ranked = List.copyOf(fused.keySet());
        int from = after == null ? 0 : inFusion ? place(after, ranked.size()) : ranked.size();
        // One more than the page holds tells whether there is a next one.
        int wanted = request.size() == 0 ? 0 : request.size() + 1;
        List<String> keys = ranked.subList(from, Math.min(ranked.size(), from + wanted));
        int missing = mode == SearchMode.HYBRID ? wanted - keys.size() : 0;

        List<ObjectNode> searches = new ArrayList<>();
        searches.add(bodies.counts(ranked, mode));
        if (!keys.isEmpty()) {
            searches.add(bodies.papers(keys));
        }
        if (missing > 0) {
            searches.add(bodies.others(ranked, missing, inFusion));
        }
        List<JsonNode> answers = answers(searches);
        ObjectNode page = (ObjectNode) answers.getFirst();
        ArrayNode hits = page.withObject("/hits").putArray("hits");
        if (!keys.isEmpty()) {
            Map<String, JsonNode> papers = new HashMap<>();
            answers.get(1)
                    .at("/hits/hits")
                    .forEach(hit -> papers.put(hit.path("_id").asText(), hit));
            for (int i = 0; i < keys.size(); i++) {
                String key = keys.get(i);
                // One that went between the two rounds is not there any more.
                if (papers.get(key) instanceof ObjectNode paper) {
                    List<String> foundBy = foundBy(paper, byWords.contains(key), byMeaning.contains(key));
                    hits.add(hit(paper, fused.getOrDefault(key, 0.0), from + i + 1, foundBy));
                }
            }
        }
        if (missing > 0) {
            for (JsonNode other : answers.getLast().at("/hits/hits")) {
                // Its score is of another kind than those before it.
                hits.add(((ObjectNode) other).putNull("_score"));
            }
        }
        return page;
    }

    private static int place(PageCursor after, int last) {
        return after.value().max(BigDecimal.ZERO).min(BigDecimal.valueOf(last)).intValue();
    }

    /** @param byWords whether it is among those that have any of the words */
    private static List<String> foundBy(JsonNode paper, boolean byWords, boolean byMeaning) {
        List<String> foundBy = new ArrayList<>();
        boolean whole = false;
        for (JsonNode name : paper.path("matched_queries")) {
            whole |= name.asText().equals(FoundBy.WORDS);
        }
        if (whole) {
            foundBy.add(FoundBy.WORDS);
        } else if (byWords) {
            foundBy.add(FoundBy.SOME_WORDS);
        }
        if (byMeaning) {
            foundBy.add(FoundBy.MEANING);
        }
        return foundBy;
    }

    private static ObjectNode hit(ObjectNode paper, double score, int place, List<String> foundBy) {
        paper.put("_score", score);
        foundBy.forEach(paper.putArray("matched_queries")::add);
        paper.set("sort", JsonNodeFactory.instance.arrayNode().add(place).add(""));
        return paper;
    }
}
