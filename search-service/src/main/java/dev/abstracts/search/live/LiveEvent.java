package dev.abstracts.search.live;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.PaperChange;
import dev.abstracts.search.change.ChangeCursor;
import dev.abstracts.search.problem.ProblemException;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reader is sent.
 *
 * @param place behind which to go on when this was read; the event's {@code id}
 * @param name the kind of the change, or {@code end}; absent for a sign of life
 * @param text JSON, or the comment of a sign of life
 */
record LiveEvent(ChangeCursor place, @Nullable String name, String text) {

    /** How long a browser waits before it comes back, in milliseconds. */
    private static final long RECONNECT = 2_000;

    LiveEvent {
        requireNonNull(place, "place is null");
        requireNonNull(text, "text is null");
    }

    /** The change, and the paper as it is now. */
    private record Told(
            @JsonUnwrapped PaperChange change, @Nullable RawValue paper) {}

    /** @param paper absent for one that is gone */
    static String json(PaperChange change, @Nullable RawValue paper) {
        return new String(MessageJson.write(new Told(change, paper)), StandardCharsets.UTF_8);
    }

    static LiveEvent of(PaperChange.Kind kind, String json, ChangeCursor place) {
        return new LiveEvent(place, kind.name().toLowerCase(Locale.ROOT), json);
    }

    /** Keeps the connection, and says how far everything was looked at. */
    static LiveEvent signOfLife(ChangeCursor place) {
        return new LiveEvent(place, null, "nothing new");
    }

    /** The last event of a stream: why it ends. */
    static LiveEvent end(ChangeCursor place, ProblemException problem) {
        Map<String, Object> body = new LinkedHashMap<>(problem.members());
        body.put("type", problem.code().problemType());
        body.put("detail", String.valueOf(problem.getMessage()));
        body.put("cursor", place.text());
        return new LiveEvent(place, "end", new String(MessageJson.write(body), StandardCharsets.UTF_8));
    }

    /** What it keeps in memory, in characters. */
    int size() {
        return text.length();
    }

    OutboundSseEvent written(Sse sse) {
        OutboundSseEvent.Builder event = sse.newEventBuilder().id(place.text()).reconnectDelay(RECONNECT);
        return name == null
                ? event.comment(text).build()
                : event.name(name).data(String.class, text).build();
    }
}
