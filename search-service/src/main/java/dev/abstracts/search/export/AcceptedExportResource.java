package dev.abstracts.search.export;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Exports for who accepts one of their media types; JSON is answered to everybody else. */
@Path("/v1/papers")
public class AcceptedExportResource {

    /** Of less quality than JSON where a reader accepts anything. */
    private static final String LESS = ";qs=0.5";

    private final Exports exports;
    private final ExportAnswer answer;
    private final FeedAnswer feeds;
    private final SinglePaper single;

    AcceptedExportResource(Exports exports, ExportAnswer answer, FeedAnswer feeds, SinglePaper single) {
        this.exports = exports;
        this.answer = answer;
        this.feeds = feeds;
        this.single = single;
    }

    @GET
    @Produces({
        FeedAnswer.ATOM_TYPE + LESS,
        ExportType.BIBTEX_TYPE + LESS,
        ExportType.RIS_TYPE + LESS,
        ExportType.CSL_TYPE + LESS,
        ExportType.CSV_TYPE + LESS,
        ExportType.NDJSON_TYPE + LESS
    })
    @Operation(hidden = true)
    public Response papers(@Context UriInfo uri, @Context HttpHeaders headers, @Context RoutingContext connection)
            throws IOException {
        Optional<ExportType> type = accepted(headers);
        return type.isEmpty()
                ? feeds.of(uri)
                : answer.of(exports.begin(uri.getQueryParameters(), type.get().format()), type.get(), connection);
    }

    @GET
    @Path("{id}")
    @Produces({
        FeedAnswer.ATOM_TYPE + LESS,
        ExportType.BIBTEX_TYPE + LESS,
        ExportType.RIS_TYPE + LESS,
        ExportType.CSL_TYPE + LESS,
        ExportType.CSV_TYPE + LESS,
        ExportType.NDJSON_TYPE + LESS
    })
    @Operation(hidden = true)
    public Response paper(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers)
            throws IOException {
        Optional<ExportType> type = accepted(headers);
        return type.isEmpty() ? single.atom(id, uri) : single.as(id, type.get());
    }

    /** Nothing where it is Atom. */
    private static Optional<ExportType> accepted(HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            String name = accepted.getType() + "/" + accepted.getSubtype();
            Optional<ExportType> type = ExportType.of(name);
            if (type.isPresent() || name.equals(FeedAnswer.ATOM_TYPE)) {
                return type;
            }
        }
        return Optional.empty();
    }
}
