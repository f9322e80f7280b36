package dev.abstracts.search.export;

import static dev.abstracts.search.problem.ProblemException.notFound;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Exports whatever a search finds, named by a suffix. */
@Path("/v1/papers.{suffix}")
public class ExportResource {

    private final Exports exports;
    private final ExportAnswer answer;
    private final FeedAnswer feeds;

    ExportResource(Exports exports, ExportAnswer answer, FeedAnswer feeds) {
        this.exports = exports;
        this.answer = answer;
        this.feeds = feeds;
    }

    @GET
    @Operation(
            operationId = "exportPapers",
            summary = "Exports papers",
            description =
                    "Everything that q and the filters of searchPapers find, as of one moment; with size the first so"
                            + " many. atom is answered in pages. The same is answered by /v1/papers to who accepts the media type."
                            + " An export that fails midway ends with its connection broken off. See docs/reading.md.")
    @Parameter(
            name = "suffix",
            description = "atom, bib, ris, csl.json, csv or ndjson",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = FeedAnswer.ATOM_TYPE),
                @Content(mediaType = ExportType.BIBTEX_TYPE),
                @Content(mediaType = ExportType.RIS_TYPE),
                @Content(mediaType = ExportType.CSL_TYPE),
                @Content(mediaType = ExportType.CSV_TYPE),
                @Content(mediaType = ExportType.NDJSON_TYPE)
            })
    @APIResponse(responseCode = "400", description = "invalid-query or invalid-parameter")
    @APIResponse(responseCode = "404", description = "not-found: nothing is exported so")
    @APIResponse(responseCode = "503", description = "unavailable: Elasticsearch is away, or many exports are running")
    public Response export(@PathParam("suffix") String suffix, @Context UriInfo uri, @Context RoutingContext connection)
            throws IOException {
        if (suffix.equals(FeedAnswer.SUFFIX)) {
            return feeds.of(uri);
        }
        ExportType type =
                ExportType.suffixed(suffix).orElseThrow(() -> notFound("papers are not exported as ." + suffix));
        return answer.of(exports.begin(uri.getQueryParameters(), type.format()), type, connection);
    }
}
