package dev.abstracts.search.rejected;

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

/** Answers the records that could not be taken further. */
@Path("/v1/rejected")
@Produces(MediaType.APPLICATION_JSON)
public class RejectedResource {

    private final RejectedSearch rejected;

    RejectedResource(RejectedSearch rejected) {
        this.rejected = rejected;
    }

    @GET
    @Operation(operationId = "rejectedRecords", summary = "Answers rejected records, newest first")
    @Parameter(
            name = "delivery",
            in = ParameterIn.QUERY,
            description = "id of the delivery that brought them",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "feed",
            in = ParameterIn.QUERY,
            description = "name of the feed that they came from",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "code",
            in = ParameterIn.QUERY,
            description = "what is wrong with them",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            description = "how many a page has, from 0 to 200, else 20",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "next of the page before",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RejectedPage.class)))
    @APIResponse(responseCode = "400", description = "invalid-parameter")
    @APIResponse(responseCode = "503", description = "unavailable: Elasticsearch is away")
    public RejectedPage rejected(@Context UriInfo uri) throws IOException {
        return rejected.search(RejectedQuery.read(uri.getQueryParameters()));
    }
}
