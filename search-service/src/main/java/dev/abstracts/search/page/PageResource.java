package dev.abstracts.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.search.paper.PaperCounts;
import dev.abstracts.search.paper.PaperSearch;
import dev.abstracts.search.problem.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The search page. It takes the parameters of {@code GET /v1/papers}. */
@Path("/")
public class PageResource {

    private static final String MONTHS = "published-month";

    private final PaperSearch papers;
    private final PaperCounts counts;

    PageResource(PaperSearch papers, PaperCounts counts) {
        this.papers = papers;
        this.counts = counts;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response page(@Context UriInfo uri) {
        PageAddress address = PageAddress.of(uri.getQueryParameters());
        PageReader reader = new PageReader(address);
        PageAddress asked =
                address.with("highlight", "true").with("facets", String.join(",", PageReader.FACETS.keySet()));
        try {
            JsonNode answer = MessageJson.mapper().readTree(papers.search(asked.parameters()));
            return HtmlAnswer.of(200, reader.page(answer, months(address, answer)));
        } catch (ProblemException e) {
            Integer position = e.members().get("position") instanceof Integer at ? at : null;
            String suggestion = e.members().get("suggestion") instanceof String text ? text : null;
            int status = e.code() == RejectionCode.UNAVAILABLE ? 503 : 400;
            return HtmlAnswer.of(status, reader.problem(String.valueOf(e.getMessage()), position, suggestion));
        } catch (IOException e) {
            return HtmlAnswer.of(503, reader.problem(HtmlAnswer.AWAY, null, null));
        }
    }

    /** For the chart, without which the page is still worth showing. */
    private Map<String, Long> months(PageAddress address, JsonNode answer) {
        if (answer.path("total").asLong() < 2) {
            return Map.of();
        }
        PageAddress counted = address.without("cursor")
                .without("size")
                .without("sort")
                .without("mode")
                .without("highlight")
                .without("facets")
                .with("histograms", MONTHS);
        try {
            return counts.count(counted.parameters()).histograms().getOrDefault(MONTHS, Map.of());
        } catch (ProblemException | IOException e) {
            return Map.of();
        }
    }
}
