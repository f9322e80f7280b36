package dev.abstracts.search.paper;

import static dev.abstracts.search.problem.ProblemException.invalidParameter;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.search.facet.FacetValue;
import dev.abstracts.search.problem.ProblemException;
import dev.abstracts.search.semantic.QueryVector;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Searches papers like another one. It takes Elasticsearch two requests: for the one with its vector, and for the others. */
@ApplicationScoped
public class SimilarSearch {

    private static final List<String> NOT_HERE = List.of("mode", "sort", "cursor", "facets", "highlight");

    private static final PaperAnswer.Further NOTHING_FURTHER = new PaperAnswer.Further() {
        @Override
        public void explain(JsonGenerator out) {
            // That nothing is like it needs no reasons.
        }

        @Override
        public Map<String, List<FacetValue>> facets(JsonNode aggregations) {
            return Map.of();
        }
    };

    private final PaperSearch papers;
    private final PaperIndex index;
    private final SearchSettings settings;

    SimilarSearch(PaperSearch papers, PaperIndex index, SearchSettings settings) {
        this.papers = papers;
        this.index = index;
        this.settings = settings;
    }

    /**
     * A paper and those like it, as JSON.
     *
     * @param paper as {@code GET /v1/papers/{id}} answers it
     * @param similar {@link PapersFound}; absent when it could not be searched
     */
    public record PaperAndSimilar(byte[] paper, byte @Nullable [] similar) {
        public PaperAndSimilar {
            requireNonNull(paper, "paper is null");
        }
    }

    /**
     * The answer of {@code GET /v1/papers/{id}/similar}, {@link PapersFound}.
     *
     * @throws ProblemException when a parameter is wrong, or there is no such paper
     * @throws IOException when Elasticsearch is away or answers with an error
     */
    public byte[] similar(String id, Map<String, List<String>> parameters) throws IOException {
        PaperRequest request = PaperRequestReader.read(parameters);
        for (String name : NOT_HERE) {
            if (parameters.containsKey(name)) {
                throw invalidParameter(name, "similar papers are one page, the most similar first; leave it out");
            }
        }
        return similar(papers.documentWithVector(id).orElseThrow(() -> PaperSearch.unknown(id)), request);
    }

    /**
     * One paper with some like it; nothing when there never was one of that id.
     *
     * @param size how many papers like it at most
     * @throws ProblemException when no source speaks of it any more
     * @throws IOException when Elasticsearch is away or answers the question for the paper itself with an error
     */
    public Optional<PaperAndSimilar> paper(String id, int size) throws IOException {
        Optional<JsonNode> document = papers.documentWithVector(id);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        PaperRequest request = PaperRequestReader.read(Map.of("size", List.of(Integer.toString(size))));
        return Optional.of(new PaperAndSimilar(PaperSearch.answer(document.get()), orNothing(document.get(), request)));
    }

    private byte @Nullable [] orNothing(JsonNode document, PaperRequest request) {
        try {
            return similar(document, request);
        } catch (ProblemException | IOException e) {
            return null;
        }
    }

    private byte[] similar(JsonNode document, PaperRequest request) throws IOException {
        Optional<QueryVector> vector = PaperIndex.vector(document);
        ObjectNode body = vector.isPresent()
                ? SimilarPapers.nearest(document, vector.get(), request, settings.deadline())
                : SimilarPapers.body(document, request, settings.deadline());
        SearchMode mode = vector.isPresent() ? SearchMode.SEMANTIC : SearchMode.LEXICAL;
        try (InputStream answer = index.search(body);
                JsonParser in = MessageJson.mapper().createParser(answer)) {
            return PaperAnswer.of(request, mode, in, NOTHING_FURTHER);
        }
    }
}
