package dev.abstracts.search.page;

import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.search.paper.PaperSearch;
import dev.abstracts.search.problem.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The search page. It takes the parameters of {@code GET /v1/papers}. */
@Path("/")
public class PageResource {

    private static final String ONLY_OUR_OWN =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final PaperSearch papers;

    PageResource(PaperSearch papers) {
        this.papers = papers;
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
            return answer(200, reader.page(MessageJson.mapper().readTree(papers.search(asked.parameters()))));
        } catch (ProblemException e) {
            Integer position = e.members().get("position") instanceof Integer at ? at : null;
            int status = e.code() == RejectionCode.UNAVAILABLE ? 503 : 400;
            return answer(status, reader.problem(String.valueOf(e.getMessage()), position));
        } catch (IOException e) {
            return answer(503, reader.problem("the index cannot answer at the moment, try again", null));
        }
    }

    private static Response answer(int status, SearchPage page) {
        Response.ResponseBuilder answer = Response.status(status)
                .entity(page.render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Content-Security-Policy", ONLY_OUR_OWN);
        if (status == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, 2);
        }
        return answer.build();
    }
}
