package dev.abstracts.ingest.delivery;

import dev.abstracts.contract.AccessScope;
import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.contract.SourceId;
import dev.abstracts.ingest.access.Needs;
import dev.abstracts.ingest.feed.FeedNames;
import dev.abstracts.ingest.feed.Feeds;
import dev.abstracts.ingest.feed.HarvestCursors;
import dev.abstracts.ingest.problem.ProblemException;
import dev.abstracts.ingest.publish.UnavailableException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;

/** Takes back what a feed has said. */
@Path("/v1/feeds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class WithdrawalResource {

    private static final Logger LOG = Logger.getLogger(WithdrawalResource.class);

    private final Withdrawals withdrawals;
    private final Feeds feeds;
    private final HarvestCursors cursors;
    private final DeliveryLocation location;

    WithdrawalResource(Withdrawals withdrawals, Feeds feeds, HarvestCursors cursors, DeliveryLocation location) {
        this.withdrawals = withdrawals;
        this.feeds = feeds;
        this.cursors = cursors;
        this.location = location;
    }

    @DELETE
    @Needs(AccessScope.ADMIN)
    @Path("{feed}")
    @Operation(
            summary = "Withdraw a feed",
            description =
                    "Forgets its settings, and withdraws every source of it: papers that no other feed speaks of are gone."
                            + " They come back when it is pushed again.")
    @APIResponse(responseCode = "202", description = "Taken; Location is where its status can be followed")
    public Response withdrawFeed(@PathParam("feed") String feed) {
        FeedName name = FeedNames.parse(feed);
        try {
            // First, so that nothing is polled of it any more.
            feeds.remove(name);
            cursors.remove(name);
        } catch (UnavailableException e) {
            throw new ProblemException(RejectionCode.UNAVAILABLE, String.valueOf(e.getMessage()));
        }
        Receipt receipt = withdrawals.withdrawAll(name);
        LOG.infof("feed %s was withdrawn by delivery %s", name, receipt.id());
        return location.accepted(receipt);
    }

    @DELETE
    @Needs(AccessScope.ADMIN)
    @Path("{feed}/sources/{sourceId}")
    @Operation(
            summary = "Withdraw one source of a feed",
            description =
                    "The paper is gone when no other source speaks of it, and comes back when this one is sent again.")
    @APIResponse(responseCode = "202", description = "Taken; Location is where its status can be followed")
    public Response withdrawSource(
            @PathParam("feed") String feed,
            @PathParam("sourceId")
                    @Parameter(description = "the source's own id, as its sightings have it, percent-encoded")
                    String sourceId) {
        FeedName name = FeedNames.parse(feed);
        SourceId source;
        try {
            source = new SourceId(name, sourceId);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalidParameter("sourceId", String.valueOf(e.getMessage()));
        }
        Receipt receipt = withdrawals.withdraw(source);
        LOG.infof("source %s was withdrawn by delivery %s", source, receipt.id());
        return location.accepted(receipt);
    }
}
