package dev.abstracts.search.page;

import dev.abstracts.search.paper.PaperSearch;
import dev.abstracts.search.paper.SimilarSearch;
import dev.abstracts.search.problem.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page of one paper. */
@Path("/papers/{id}")
public class PaperPageResource {

    private static final int SIMILAR = 6;

    private final SimilarSearch papers;

    PaperPageResource(SimilarSearch papers) {
        this.papers = papers;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response page(@PathParam("id") String id) {
        try {
            return HtmlAnswer.of(
                    200,
                    new PaperPageReader(papers.paper(id, SIMILAR).orElseThrow(() -> PaperSearch.unknown(id))).page());
        } catch (ProblemException e) {
            return ProblemPage.answer(e);
        } catch (IOException e) {
            return ProblemPage.away();
        }
    }
}
