package dev.abstracts.search.export;

import dev.abstracts.search.paper.PaperSearch;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Single papers whose id is followed by a suffix. Ids may have dots themselves: where there is a paper of the whole name it
 * is answered, as JSON, and only else is the end of the name a suffix.
 */
@Path("/v1/papers/{name: [^/]+\\.(?:atom|bib|ris|csl\\.json|csv|ndjson)}")
public class SuffixedPaperResource {

    private final PaperSearch papers;
    private final SinglePaper single;

    SuffixedPaperResource(PaperSearch papers, SinglePaper single) {
        this.papers = papers;
        this.single = single;
    }

    @GET
    @Operation(operationId = "exportPaper", summary = "Exports one paper")
    @Parameter(
            name = "name",
            description = "the paper's id and .atom, .bib, .ris, .csl.json, .csv or .ndjson",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "the paper in that format")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "410", description = "gone: no source speaks of the paper any more")
    @APIResponse(responseCode = "503", description = "unavailable: Elasticsearch is away")
    public Response paper(@PathParam("name") String name, @Context UriInfo uri) throws IOException {
        Optional<byte[]> whole = papers.paper(name);
        if (whole.isPresent()) {
            return Response.ok(whole.get(), MediaType.APPLICATION_JSON_TYPE).build();
        }
        if (name.endsWith("." + FeedAnswer.SUFFIX)) {
            return single.atom(name.substring(0, name.length() - FeedAnswer.SUFFIX.length() - 1), uri);
        }
        for (ExportType type : ExportType.values()) {
            if (name.endsWith("." + type.suffix())) {
                return single.as(name.substring(0, name.length() - type.suffix().length() - 1), type);
            }
        }
        throw PaperSearch.unknown(name);
    }
}
