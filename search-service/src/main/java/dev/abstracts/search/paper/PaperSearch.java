package dev.abstracts.search.paper;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.PaperId;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.search.facet.FacetNames;
import dev.abstracts.search.facet.FacetValue;
import dev.abstracts.search.index.PaperDocument;
import dev.abstracts.search.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Searches papers: from the parameters of {@code GET /v1/papers} to its answer. */
@ApplicationScoped
public class PaperSearch {

    private final PaperIndex index;
    private final FusedSearch fused;
    private final FacetNames names;
    private final SearchSettings settings;

    PaperSearch(PaperIndex index, FusedSearch fused, FacetNames names, SearchSettings settings) {
        this.index = index;
        this.fused = fused;
        this.names = names;
        this.settings = settings;
    }

    /**
     * The answer as JSON, {@link PapersFound}.
     *
     * @param parameters decoded, each with its values in order
     * @throws ProblemException when a parameter or the query is wrong
     * @throws IOException when Elasticsearch is away or answers with an error
     */
    public byte[] search(Map<String, List<String>> parameters) throws IOException {
        PaperRequest request = PaperRequestReader.read(parameters);
        Further further = new Further(request);
        Optional<byte[]> byMeaning = fused.search(request, further);
        if (byMeaning.isPresent()) {
            return byMeaning.get();
        }
        try (InputStream answer = index.search(SearchBody.of(request, settings.deadline()))) {
            return PaperAnswer.of(request, answer, further);
        }
    }

    /**
     * A request to Elasticsearch.
     *
     * @param path to send it to with {@code POST}
     */
    public record Asked(String path, JsonNode body) {
        public Asked {
            requireNonNull(path, "path is null");
            requireNonNull(body, "body is null");
        }
    }

    /**
     * What Elasticsearch is asked for a search by words.
     *
     * @param parameters as {@link #search}
     * @throws ProblemException when a parameter or the query is wrong
     */
    public Asked asked(Map<String, List<String>> parameters) {
        return new Asked(index.searchPath(), SearchBody.of(PaperRequestReader.read(parameters), settings.deadline()));
    }

    /**
     * One paper as JSON; nothing when there never was one of that id.
     *
     * @throws ProblemException when no source speaks of it any more
     * @throws IOException when Elasticsearch is away or answers with an error
     */
    public Optional<byte[]> paper(String id) throws IOException {
        Optional<JsonNode> document = document(id);
        return document.isEmpty() ? Optional.empty() : Optional.of(answer(document.get()));
    }

    /** The problem that there is no paper of that id. */
    public static ProblemException unknown(String id) {
        return new ProblemException(RejectionCode.NOT_FOUND, "there is no paper %s".formatted(id), Map.of("id", id));
    }

    /** The document of a paper as indexed; as {@link #paper}. */
    Optional<JsonNode> document(String id) throws IOException {
        return document(id, index::document);
    }

    /** As {@link #document}, with its vector. */
    Optional<JsonNode> documentWithVector(String id) throws IOException {
        return document(id, index::documentWithVector);
    }

    private interface Documents {
        Optional<JsonNode> find(String key) throws IOException;
    }

    private static Optional<JsonNode> document(String id, Documents documents) throws IOException {
        PaperId parsed;
        try {
            parsed = PaperId.parse(id);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        Optional<JsonNode> document = documents.find(PaperDocument.key(parsed));
        if (document.isPresent() && document.get().path("gone").asBoolean()) {
            throw new ProblemException(
                    RejectionCode.GONE, "no source speaks of paper %s any more".formatted(id), Map.of("id", id));
        }
        return document;
    }

    static byte[] answer(JsonNode document) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream(8 << 10);
        try (JsonParser in = document.traverse();
                JsonGenerator out = MessageJson.mapper().createGenerator(answer)) {
            in.nextToken();
            out.writeStartObject();
            PaperCopy.members(in, out);
            out.writeEndObject();
        }
        return answer.toByteArray();
    }

    private final class Further implements PaperAnswer.Further {

        private final PaperRequest request;

        Further(PaperRequest request) {
            this.request = request;
        }

        @Override
        public void explain(JsonGenerator out) throws IOException {
            EmptyResult empty = EmptyResult.of(request, settings.deadline());
            empty.write(index.count(empty.counted()), out);
        }

        @Override
        public Map<String, List<FacetValue>> facets(JsonNode aggregations) throws IOException {
            return names.read(aggregations, index::searches);
        }
    }
}
