package dev.abstracts.search.paper;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Counts what a search finds, without its papers. */
@Path("/v1/facets")
@Produces(MediaType.APPLICATION_JSON)
public class FacetsResource {

    private final PaperCounts counts;

    FacetsResource(PaperCounts counts) {
        this.counts = counts;
    }

    @GET
    @Operation(
            operationId = "countPapers",
            summary = "Counts papers",
            description =
                    "By facets and over time, of what q and the filters of searchPapers find. A facet leaves out its own"
                            + " filter, a histogram does not.")
    @Parameter(
            name = "facets",
            in = ParameterIn.QUERY,
            description = "as of searchPapers; all of them where neither facets nor histograms are given",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = PaperCounts.HISTOGRAMS,
            in = ParameterIn.QUERY,
            description =
                    "comma-separated: published-year, published-month, received-year, received-month, received-day",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "counts by facet and by histogram, of at most 20 values a facet")
    @APIResponse(responseCode = "400", description = "invalid-query or invalid-parameter")
    @APIResponse(responseCode = "503", description = "unavailable: Elasticsearch is away or the search took too long")
    public PaperCounts.Counts counts(@Context UriInfo uri) throws IOException {
        return counts.count(uri.getQueryParameters());
    }
}
