package dev.abstracts.ingest.feed;

import dev.abstracts.contract.AccessScope;
import dev.abstracts.contract.Feed;
import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.ingest.access.Caller;
import dev.abstracts.ingest.access.Needs;
import dev.abstracts.ingest.format.Formats;
import dev.abstracts.ingest.problem.ProblemException;
import dev.abstracts.ingest.publish.UnavailableException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The settings of feeds. */
@Path("/v1/feeds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FeedResource {

    private final Feeds feeds;
    private final HarvestCursors cursors;
    private final Formats formats;
    private final Clock clock;

    FeedResource(Feeds feeds, HarvestCursors cursors, Formats formats, Clock clock) {
        this.feeds = feeds;
        this.cursors = cursors;
        this.formats = formats;
        this.clock = clock;
    }

    @GET
    @Needs(AccessScope.READ)
    @Operation(summary = "All feeds that have settings, of those that the caller is for")
    public Map<String, List<FeedAnswer>> list(@Context RoutingContext exchange) {
        Caller caller = Caller.of(exchange);
        try {
            return Map.of(
                    "feeds",
                    feeds.all().stream()
                            .filter(feed -> caller.isFor(feed.name()))
                            .map(this::answer)
                            .toList());
        } catch (UnavailableException e) {
            throw unavailable(e);
        }
    }

    @GET
    @Needs(AccessScope.READ)
    @Path("{feed}")
    @Operation(summary = "The settings of a feed")
    @APIResponse(responseCode = "404", description = "The feed has none; it may be pushed to all the same")
    public FeedAnswer get(@PathParam("feed") String feed) {
        return answer(known(name(feed)));
    }

    @PUT
    @Needs(AccessScope.ADMIN)
    @Path("{feed}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Set how a feed is read and whether it is polled",
            description = "Replaces all of its settings. Documents that were taken before stay as they were read.")
    @APIResponse(responseCode = "200", description = "Durable, and in force for what is received from now on")
    @APIResponse(responseCode = "400", description = "invalid-parameter, which names the field")
    public FeedAnswer put(
            @PathParam("feed") String feed,
            @RequestBody(content = @Content(schema = @Schema(implementation = FeedSettings.class))) byte[] body) {
        Feed changed = FeedSettings.read(body).toFeed(name(feed), formats, now());
        return saved(changed);
    }

    @POST
    @Needs(AccessScope.ADMIN)
    @Path("{feed}/poll")
    @Operation(summary = "Poll a feed at once")
    @APIResponse(responseCode = "202", description = "Asked for; harvest.polledAt says when it has been done")
    @APIResponse(responseCode = "400", description = "The feed is not polled, or paused")
    public Response poll(@PathParam("feed") String feed) {
        Feed known = known(name(feed));
        Feed.Poll poll = known.poll();
        if (poll == null || poll.paused()) {
            throw ProblemException.invalidParameter(
                    "feed",
                    "%s is %s".formatted(feed, poll == null ? "not polled: set its poll" : "paused: resume it"));
        }
        return Response.accepted(saved(known.withPoll(poll.requested(now()), known.updatedAt())))
                .build();
    }

    private FeedAnswer saved(Feed feed) {
        try {
            feeds.put(feed);
            return answer(feed);
        } catch (UnavailableException e) {
            throw unavailable(e);
        }
    }

    private Feed known(FeedName name) {
        try {
            return feeds.find(name)
                    .orElseThrow(() -> new ProblemException(
                            RejectionCode.NOT_FOUND,
                            "feed \"%s\" has no settings; PUT some to give it any".formatted(name)));
        } catch (UnavailableException e) {
            throw unavailable(e);
        }
    }

    private FeedAnswer answer(Feed feed) {
        return FeedAnswer.of(
                feed, feed.poll() == null ? null : cursors.find(feed.name()).orElse(null));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static FeedName name(String feed) {
        return FeedNames.parse(feed);
    }

    private static ProblemException unavailable(UnavailableException e) {
        return new ProblemException(RejectionCode.UNAVAILABLE, String.valueOf(e.getMessage()));
    }
}
