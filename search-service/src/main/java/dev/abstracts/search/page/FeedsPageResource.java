package dev.abstracts.search.page;

import dev.abstracts.search.delivery.FeedVolumes;
import dev.abstracts.search.rejected.RejectionReasons;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page of all feeds: how fresh they are, how much they bring, and what is wrong with it. */
@Path("/feeds")
public class FeedsPageResource {

    private final FeedVolumes volumes;
    private final RejectionReasons reasons;

    FeedsPageResource(FeedVolumes volumes, RejectionReasons reasons) {
        this.volumes = volumes;
        this.reasons = reasons;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response page() {
        Instant now = Instant.now();
        try {
            return HtmlAnswer.of(200, new FeedsPageReader(now).page(volumes.all(now), reasons.all()));
        } catch (IOException e) {
            return ProblemPage.away();
        }
    }
}
