package dev.abstracts.search.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** Searches papers: from the parameters of {@code GET /v1/papers} to its answer. */
@ApplicationScoped
public class PaperSearch {

    private final PaperIndex index;
    private final SearchSettings settings;

    PaperSearch(PaperIndex index, SearchSettings settings) {
        this.index = index;
        this.settings = settings;
    }

    /**
     * The answer as JSON, {@link PapersFound}.
     *
     * @param parameters decoded, each with its values in order
     * @throws dev.abstracts.search.problem.ProblemException when a parameter or the query is wrong
     * @throws IOException when Elasticsearch is away or answers with an error
     */
    public byte[] search(Map<String, List<String>> parameters) throws IOException {
        PaperRequest request = PaperRequestReader.read(parameters);
        try (InputStream answer = index.search(SearchBody.of(request, settings.deadline()))) {
            return PaperAnswer.of(request, answer);
        }
    }
}
