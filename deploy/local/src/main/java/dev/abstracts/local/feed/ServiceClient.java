package dev.abstracts.local.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.local.Failure;
import dev.abstracts.local.key.CallerKey;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** JSON over HTTP with one of the services; what it refuses is a {@link Failure} that says why. */
public final class ServiceClient implements AutoCloseable {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI service;
    private final CallerKey key;

    /** @param service its base address: {@code http://127.0.0.1:8081} */
    public ServiceClient(URI service) {
        this(service, CallerKey.NONE);
    }

    /** @param key of whoever calls */
    public ServiceClient(URI service, CallerKey key) {
        this.service = service;
        this.key = key;
    }

    public JsonNode get(String path) {
        return send("GET", path, null, "application/json");
    }

    /** Something that takes long to answer. */
    public JsonNode get(String path, Duration patience) {
        return json(exchange("GET", path, null, "application/json", patience));
    }

    /** Null where there is nothing at this path. */
    public @Nullable JsonNode find(String path) {
        HttpResponse<String> answer = exchange("GET", path, null, "application/json");
        return answer.statusCode() == 404 ? null : json(answer);
    }

    public JsonNode put(String path, JsonNode body) {
        return send("PUT", path, body.toString(), "application/json");
    }

    public JsonNode post(String path) {
        return send("POST", path, null, "application/json");
    }

    /** Pushes a document. */
    public JsonNode post(String path, String document) {
        return send("POST", path, document, "application/octet-stream");
    }

    public JsonNode delete(String path) {
        return send("DELETE", path, null, "application/json");
    }

    /** One segment of a path, or a parameter's value. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private JsonNode send(String method, String path, @Nullable String body, String contentType) {
        return json(exchange(method, path, body, contentType));
    }

    private HttpResponse<String> exchange(String method, String path, @Nullable String body, String contentType) {
        return exchange(method, path, body, contentType, Duration.ofSeconds(60));
    }

    private HttpResponse<String> exchange(
            String method, String path, @Nullable String body, String contentType, Duration patience) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(patience)
                .header("Content-Type", contentType)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        key.addTo(request);
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Failure(
                    "nothing answers at %s: start the stack with ./abstracts up --detach".formatted(service), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while asking %s".formatted(service), e);
        }
    }

    private JsonNode json(HttpResponse<String> answer) {
        JsonNode json;
        try {
            json = MessageJson.mapper().readTree(answer.body());
        } catch (IOException e) {
            throw new Failure("%s answered %d and no JSON".formatted(service, answer.statusCode()), e);
        }
        if (answer.statusCode() >= 300) {
            throw new Failure("%s answered %d: %s"
                    .formatted(service, answer.statusCode(), json.path("detail").asText(answer.body())));
        }
        return json;
    }

    @Override
    public void close() {
        http.close();
    }
}
