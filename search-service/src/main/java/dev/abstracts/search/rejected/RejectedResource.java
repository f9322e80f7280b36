package dev.abstracts.search.rejected;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.search.elasticsearch.Elasticsearch;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

    private final Elasticsearch elasticsearch;
    private final RejectedIndex index;

    RejectedResource(Elasticsearch elasticsearch, RejectedIndex index) {
        this.elasticsearch = elasticsearch;
        this.index = index;
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
        RejectedQuery query = RejectedQuery.read(uri.getQueryParameters());
        JsonNode found = elasticsearch.send("POST", "/" + index.index() + "/_search", query.json());
        List<JsonNode> rejected = new ArrayList<>();
        JsonNode last = null;
        for (JsonNode hit : found.at("/hits/hits")) {
            rejected.add(hit.at("/_source/rejected"));
            last = hit.path("sort");
        }
        String next = last == null || rejected.size() < query.size()
                ? null
                : new RejectedQuery.After(last.path(0).asLong(), last.path(1).asText()).text();
        return new RejectedPage(found.at("/hits/total/value").asLong(), rejected, next);
    }
}
