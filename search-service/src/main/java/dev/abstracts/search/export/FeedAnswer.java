package dev.abstracts.search.export;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Paper;
import dev.abstracts.search.paper.PaperSearch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Answers a page of a search as an Atom feed: the page that {@code GET /v1/papers} answers to the same parameters. */
@ApplicationScoped
class FeedAnswer {

    static final String ATOM_TYPE = "application/atom+xml";
    static final String SUFFIX = "atom";

    private final PaperSearch papers;

    FeedAnswer(PaperSearch papers) {
        this.papers = papers;
    }

    Response of(UriInfo uri) throws IOException {
        MultivaluedMap<String, String> asked = uri.getQueryParameters();
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>(asked);
        parameters.remove("facets");
        parameters.remove("highlight");
        JsonNode answer = MessageJson.mapper().readTree(papers.search(parameters));
        List<Paper> found = new ArrayList<>();
        for (JsonNode paper : answer.path("papers")) {
            found.add(MessageJson.mapper().treeToValue(paper, Paper.class));
        }
        AtomFeed feed = new AtomFeed(
                uri.getBaseUri(),
                parameters,
                answer.path("total").asLong(),
                answer.path("next").asText(null));
        return Response.ok(feed.of(found), ATOM_TYPE + ";charset=UTF-8").build();
    }
}
