package dev.abstracts.ingest.delivery;

import dev.abstracts.contract.AccessScope;
import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.ingest.access.Needs;
import dev.abstracts.ingest.feed.FeedNames;
import dev.abstracts.ingest.feed.Feeds;
import dev.abstracts.ingest.problem.ProblemException;
import dev.abstracts.ingest.publish.UnavailableException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Takes documents. */
@Path("/v1/feeds")
public class DeliveryResource {

    private final DeliveryReceiver receiver;
    private final Admission admission;
    private final DeliverySettings settings;
    private final IntakeMeters meters;
    private final Feeds feeds;
    private final DeliveryLocation location;

    DeliveryResource(
            DeliveryReceiver receiver,
            Admission admission,
            DeliverySettings settings,
            IntakeMeters meters,
            Feeds feeds,
            DeliveryLocation location) {
        this.receiver = receiver;
        this.admission = admission;
        this.settings = settings;
        this.meters = meters;
        this.feeds = feeds;
        this.location = location;
    }

    @POST
    @Needs(AccessScope.PUSH)
    @Path("{feed}/deliveries")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            summary = "Take a document of a feed",
            description = "Cuts the document into records and publishes them. Answers when all of it is durable; of a"
                    + " failure midway what was published stays, and sending the document again is harmless.")
    @APIResponse(responseCode = "202", description = "Taken; Location is where its status can be followed")
    @APIResponse(responseCode = "200", description = "What would become of it, of a dry run")
    @APIResponse(responseCode = "4XX", description = "A problem with the document or the request")
    @APIResponse(responseCode = "503", description = "Kafka cannot take it now; Retry-After says when to try again")
    public Response post(
            @PathParam("feed") @Parameter(description = "[a-z0-9][a-z0-9-]{0,62}") String feed,
            @QueryParam("format") @Parameter(description = "recognised if not given") @Nullable String format,
            @QueryParam("asOf")
                    @Parameter(
                            description =
                                    "the day, as 2026-01-31, on which dates without a year are read; today if not given")
                    @Nullable
                    String asOf,
            @QueryParam("dryRun") @Parameter(description = "true publishes nothing") @Nullable String dryRun,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding,
            InputStream body) {
        try {
            DeliveryRequest request = request(
                    FeedNames.parse(feed), blankToNull(format), contentType, day(asOf), isTrue("dryRun", dryRun));
            Receipt receipt = admission.during(() -> receive(request, encoding, body));
            meters.accepted();
            return request.dryRun() ? Response.ok(receipt).build() : location.accepted(receipt);
        } catch (ProblemException e) {
            meters.failed(e.code());
            throw e;
        }
    }

    private Receipt receive(DeliveryRequest request, @Nullable String encoding, InputStream body) {
        Document document;
        try {
            document = Document.open(body, encoding, settings);
        } catch (DocumentLimitException e) {
            throw new ProblemException(e.code(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new ProblemException(RejectionCode.MALFORMED_DOCUMENT, String.valueOf(e.getMessage()));
        }
        meters.begun();
        try (document) {
            return receiver.receive(request, document);
        } finally {
            meters.ended(document.bytes());
        }
    }

    /** What the sender does not say is as the feed's settings have it. */
    private DeliveryRequest request(
            FeedName name,
            @Nullable String format,
            @Nullable String contentType,
            @Nullable LocalDate asOf,
            boolean dryRun) {
        try {
            return DeliveryRequest.of(
                    name, format, contentType, asOf, dryRun, feeds.find(name).orElse(null));
        } catch (UnavailableException e) {
            throw new ProblemException(
                    RejectionCode.UNAVAILABLE, String.valueOf(e.getMessage()), Map.of("records", Receipt.Records.NONE));
        }
    }

    private static @Nullable LocalDate day(@Nullable String asOf) {
        if (blankToNull(asOf) == null) {
            return null;
        }
        try {
            return LocalDate.parse(asOf);
        } catch (DateTimeException e) {
            throw ProblemException.invalidParameter("asOf", "a day is written 2026-01-31, not \"%s\"".formatted(asOf));
        }
    }

    private static boolean isTrue(String name, @Nullable String value) {
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.isEmpty() || value.equals("true")) {
            return true;
        }
        throw ProblemException.invalidParameter(name, "it is true or false, not \"%s\"".formatted(value));
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
