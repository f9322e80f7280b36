package dev.abstracts.search.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.abstracts.contract.AccessScope;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.search.access.Caller;
import dev.abstracts.search.access.NeedsScope;
import dev.abstracts.search.listing.ListParameters;
import dev.abstracts.search.problem.ProblemException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Keeps alerts. */
@Path("/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
@NeedsScope(AccessScope.ALERTS)
public class AlertResource {

    private static final int LONGEST_BODY = 64 << 10;

    private final Alerts alerts;

    AlertResource(Alerts alerts) {
        this.alerts = alerts;
    }

    /** What {@code GET /v1/alerts} answers. */
    record AlertList(
            @JsonInclude(JsonInclude.Include.ALWAYS) List<AlertView> alerts) {}

    /** The body of {@code PUT}, for its description. */
    @Schema(name = "AlertRequest")
    record Described(
            @Schema(description = "what papers have to meet, in the query language")
            String q,

            @Schema(description = "address that is called with POST")
            String webhook,

            @Schema(
                    description =
                            "whsec_ and the base64 of 24 to 64 random bytes; left out, one is made up and shown once")
            @Nullable
            String secret,

            @Schema(
                    description = "which changes are told; both if left out",
                    enumeration = {"added", "revised"})
            @Nullable
            List<String> on) {}

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putAlert",
            summary = "Keeps an alert, or changes it",
            description =
                    "From now on the webhook is told of papers that come to meet q, and of changes of those that do, by"
                            + " signed requests as Standard Webhooks has them. Sending it again makes a stopped alert go on"
                            + " where it was. See docs/alerts.md.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Described.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AlertView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AlertView.class)))
    @APIResponse(responseCode = "400", description = "invalid-query or invalid-parameter")
    @APIResponse(responseCode = "403", description = "forbidden: the id is taken, or there are as many as may be")
    @APIResponse(responseCode = "503", description = "unavailable: Kafka is away")
    public Response put(@PathParam("id") String id, byte[] body, @Context ContainerRequestContext request)
            throws InterruptedException {
        if (body.length > LONGEST_BODY) {
            throw new ProblemException(
                    RejectionCode.TOO_LARGE, "an alert has at most %d bytes of JSON".formatted(LONGEST_BODY));
        }
        Alerts.Kept kept = alerts.put(id, AlertRequest.read(body), Caller.of(request));
        return Response.status(kept.created() ? Response.Status.CREATED : Response.Status.OK)
                .entity(kept.alert())
                .build();
    }

    @GET
    @Operation(
            operationId = "listAlerts",
            summary = "The alerts that were made with the same key, or all for operators")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AlertList.class)))
    @APIResponse(responseCode = "503", description = "unavailable: Kafka is away")
    public AlertList all(@Context ContainerRequestContext request) {
        return new AlertList(alerts.all(Caller.of(request)));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getAlert", summary = "An alert, and how it fares")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AlertView.class)))
    @APIResponse(responseCode = "404", description = "not-found")
    public AlertView find(@PathParam("id") String id, @Context ContainerRequestContext request) {
        return alerts.find(id, Caller.of(request));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteAlert", summary = "Forgets an alert")
    @APIResponse(responseCode = "204", description = "nothing more is told, but for a request under way")
    @APIResponse(responseCode = "404", description = "not-found")
    public void delete(@PathParam("id") String id, @Context ContainerRequestContext request)
            throws InterruptedException {
        alerts.delete(id, Caller.of(request));
    }

    @POST
    @Path("{id}/replay")
    @Operation(
            operationId = "replayAlert",
            summary = "Tells what an alert was told before once more, or makes a stopped one go on",
            description = "The events have the same ids as before. What papers meet is looked at as they are now.")
    @Parameter(
            name = "since",
            description =
                    "a time such as 2026-03-14T09:00:00Z, or a day, of the last 30 days; if left out, goes on where it is",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = AlertView.class)))
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "410", description = "gone: the changes since then are no longer kept")
    public Response replay(
            @PathParam("id") String id,
            @QueryParam("since") @Nullable String since,
            @Context ContainerRequestContext request)
            throws InterruptedException {
        AlertView told =
                alerts.replay(id, since == null ? null : ListParameters.time("since", since), Caller.of(request));
        return Response.accepted(told).build();
    }
}
