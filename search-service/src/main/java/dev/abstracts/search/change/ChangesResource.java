package dev.abstracts.search.change;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

/** Answers what changed about papers. */
@Path("/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
public class ChangesResource {

    private final ChangePages pages;

    ChangesResource(ChangePages pages) {
        this.pages = pages;
    }

    @GET
    @Operation(
            operationId = "listChanges",
            summary = "Answers what changed about papers, oldest first",
            description =
                    "Papers that were added, revised (with their fields' old and new values) and withdrawn, of the"
                            + " last 30 days. With q and filters, those of papers that searchPapers finds now, and every"
                            + " withdrawal. See docs/reading.md.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "a query, as of searchPapers; its filters are taken too",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "since",
            in = ParameterIn.QUERY,
            description = "a time such as 2026-03-14T09:00:00Z, or a day; without since and cursor all that are kept",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            description = "how many changes are answered at most, from 1 to 200, else 50",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "of an earlier answer, or the id of a streamed event: answers what came behind it",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChangePage.class)))
    @APIResponse(responseCode = "400", description = "invalid-query or invalid-parameter")
    @APIResponse(responseCode = "410", description = "gone: what is asked for is no longer kept; since says what is")
    @APIResponse(
            responseCode = "503",
            description = "unavailable: Kafka or Elasticsearch is away, the index is far behind, or many ask at once")
    public ChangePage changes(@Context UriInfo uri) throws IOException, InterruptedException {
        return pages.page(ChangeRequest.read(uri.getQueryParameters()));
    }
}
