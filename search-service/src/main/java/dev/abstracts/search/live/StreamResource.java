package dev.abstracts.search.live;

import static dev.abstracts.search.problem.ProblemException.invalidParameter;

import dev.abstracts.search.change.ChangeCursor;
import dev.abstracts.search.paper.PaperSelection;
import dev.abstracts.search.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** Streams papers as they come. */
@Path("/v1/papers/stream")
public class StreamResource {

    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final long LOOK_EVERY_MILLIS = 1_000;

    private final LiveStreams streams;
    private final LiveSettings settings;

    StreamResource(LiveStreams streams, LiveSettings settings) {
        this.streams = streams;
        this.settings = settings;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            operationId = "streamPapers",
            summary = "Streams papers that are added, revised and withdrawn",
            description =
                    "Server-sent events added, revised and withdrawn: a change as listChanges answers it, with the"
                            + " paper as searchPapers does, of papers that q and the filters find, and every withdrawal. The id"
                            + " of an event is a cursor of listChanges too. An event end says why a stream ends, and where to go"
                            + " on. See docs/reading.md.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "a query, as of searchPapers; its filters are taken too",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "lastEventId",
            in = ParameterIn.QUERY,
            description = "as the header Last-Event-ID, for who cannot set it; the header goes before",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "the stream; a comment every 15 seconds when nothing happens")
    @APIResponse(responseCode = "400", description = "invalid-query or invalid-parameter")
    @APIResponse(responseCode = "410", description = "gone: what follows Last-Event-ID is no longer kept")
    @APIResponse(
            responseCode = "503",
            description = "unavailable: Kafka or Elasticsearch is away, or many streams are being read")
    public Multi<OutboundSseEvent> stream(
            @Context UriInfo uri,
            @Parameter(hidden = true) @HeaderParam(LAST_EVENT_ID) @Nullable String lastEventId,
            @Context Sse sse,
            @Context RoutingContext connection)
            throws IOException {
        Map<String, List<String>> parameters = new LinkedHashMap<>(uri.getQueryParameters());
        List<String> given = parameters.remove("lastEventId");
        String last =
                lastEventId != null && !lastEventId.isBlank() ? lastEventId : given == null ? null : given.getFirst();
        PaperSelection selection = PaperSelection.of(parameters);
        LiveReader reader = streams.begin(selection, last == null ? null : cursor(last));
        watch(reader, connection);
        return Multi.createFrom().publisher(reader).map(event -> event.written(sse));
    }

    private static ChangeCursor cursor(String text) {
        return ChangeCursor.parse(text)
                .orElseThrow(() ->
                        invalidParameter("lastEventId", "it is not the id of an event, nor a cursor of /v1/changes"));
    }

    /** Gives it signs of life, and ends it when it takes nothing: first with an event, which may not get through. */
    private void watch(LiveReader reader, RoutingContext connection) {
        Vertx vertx = connection.vertx();
        long timer = vertx.setPeriodic(LOOK_EVERY_MILLIS, _ -> {
            if (!reader.isStuck(settings.patience())) {
                reader.beat(settings.heartbeat());
            } else if (reader.isEnding()) {
                connection.response().reset();
            } else {
                LiveRounds.end(
                        reader, ProblemException.unavailable("nothing of this stream was taken for long; go on later"));
            }
        });
        connection.addEndHandler(_ -> {
            vertx.cancelTimer(timer);
            reader.cancel();
        });
    }
}
