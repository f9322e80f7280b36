package dev.abstracts.search.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.MessageJson;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A reader of a stream, as browsers are: it reads on a thread of its own and remembers the last id. */
final class EventStream implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final HttpResponse<InputStream> answer;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private volatile String lastId;
    private volatile int comments;
    private volatile boolean over;

    record Event(String id, String name, JsonNode data) {

        String paper() {
            return data.path("paperId").asText();
        }
    }

    private EventStream(HttpResponse<InputStream> answer, String lastId) {
        this.answer = answer;
        this.lastId = lastId;
    }

    /**
     * @param parameters encoded
     * @param lastId null to begin with what comes from now on
     */
    static EventStream open(String parameters, String lastId) throws IOException, InterruptedException {
        EventStream stream = unread(parameters, lastId);
        stream.read();
        return stream;
    }

    /** One that does not read until it is told to. */
    static EventStream unread(String parameters, String lastId) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/papers/stream?" + parameters);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        return new EventStream(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()), lastId);
    }

    int status() {
        return answer.statusCode();
    }

    HttpResponse<InputStream> answer() {
        return answer;
    }

    void read() {
        Thread.ofVirtual().start(() -> {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
                take(lines);
            } catch (IOException e) {
                over = true;
            }
        });
    }

    private void take(BufferedReader lines) throws IOException {
        String name = null;
        StringBuilder data = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id:")) {
                lastId = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5));
            } else if (line.startsWith(":")) {
                comments++;
            } else if (line.isEmpty() && !data.isEmpty()) {
                events.add(new Event(lastId, name, json(data.toString())));
                data.setLength(0);
            }
        }
        over = true;
    }

    private static JsonNode json(String text) {
        try {
            return MessageJson.mapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    List<String> papers() {
        return events.stream().map(Event::paper).toList();
    }

    String lastId() {
        return lastId;
    }

    int comments() {
        return comments;
    }

    boolean isOver() {
        return over;
    }

    @Override
    public void close() throws IOException {
        answer.body().close();
    }
}
