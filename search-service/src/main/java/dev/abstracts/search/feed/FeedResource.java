package dev.abstracts.search.feed;

import dev.abstracts.contract.FeedName;
import dev.abstracts.search.delivery.FeedDeliveries;
import dev.abstracts.search.delivery.FeedFigures;
import dev.abstracts.search.problem.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Answers how a feed is doing. */
@Path("/v1/feeds")
@Produces(MediaType.APPLICATION_JSON)
public class FeedResource {

    private final FeedDeliveries deliveries;
    private final FeedIds ids;

    FeedResource(FeedDeliveries deliveries, FeedIds ids) {
        this.deliveries = deliveries;
        this.ids = ids;
    }

    @GET
    @Path("{feed}/status")
    @Operation(
            operationId = "getFeedStatus",
            summary = "Answers how a feed is doing",
            description = "Its last delivery, its records of today (UTC), how many are rejected, how soon they are"
                    + " found, and which of its source's numbers are missing.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FeedStatus.class)))
    @APIResponse(responseCode = "404", description = "not-found: no delivery of such a feed is known")
    @APIResponse(responseCode = "503", description = "unavailable: Elasticsearch is away")
    public FeedStatus status(@PathParam("feed") String feed) throws IOException {
        if (!FeedName.isValid(feed)) {
            throw notFound(feed);
        }
        FeedName name = FeedName.of(feed);
        FeedFigures figures = deliveries.of(name, Instant.now()).orElseThrow(() -> notFound(feed));
        return FeedStatus.of(name, figures, ids.gaps(name));
    }

    private static ProblemException notFound(String feed) {
        return ProblemException.notFound("no delivery of a feed %s is known".formatted(feed));
    }
}
