package dev.abstracts.search.paper;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Finds papers like another one. */
@Path("/v1/papers/{id}/similar")
@Produces(MediaType.APPLICATION_JSON)
public class SimilarResource {

    private final SimilarSearch papers;

    SimilarResource(SimilarSearch papers) {
        this.papers = papers;
    }

    @GET
    @Operation(
            operationId = "similarPapers",
            summary = "Finds papers like another one",
            description =
                    "By meaning; where a paper has no vector yet, by words of title and abstract, then by tags and subjects. q and the filters of searchPapers"
                            + " narrow what is found. The answer is one page, the most similar first.")
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            description = "how many papers, from 0 to 200, else 10",
            schema = @Schema(type = SchemaType.INTEGER))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PapersFound.class)))
    @APIResponse(responseCode = "400", description = "invalid-query or invalid-parameter")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "410", description = "gone: no source speaks of the paper any more")
    @APIResponse(responseCode = "503", description = "unavailable: Elasticsearch is away or the search took too long")
    public byte[] similar(@PathParam("id") String id, @Context UriInfo uri) throws IOException {
        return papers.similar(id, uri.getQueryParameters());
    }
}
