package dev.abstracts.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.local.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Elasticsearch's own HTTP API, without a client in between. */
final class Elastic implements AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    Elastic(URI base) {
        this.base = base;
    }

    JsonNode send(String method, String path, String body) {
        try {
            return checked(http.send(
                    request(method, path, body.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new Failure("elasticsearch does not answer %s %s: %s".formatted(method, path, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while talking to elasticsearch", e);
        }
    }

    CompletableFuture<JsonNode> bulk(byte[] body) {
        return http.sendAsync(request("POST", "/_bulk", body), HttpResponse.BodyHandlers.ofByteArray())
                .thenApply(Elastic::checked);
    }

    private HttpRequest request(String method, String path, byte[] body) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", "application/json")
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .build();
    }

    private static JsonNode checked(HttpResponse<byte[]> answer) {
        try {
            JsonNode json = MessageJson.mapper().readTree(answer.body());
            if (answer.statusCode() >= 300 || json.path("errors").asBoolean()) {
                throw new Failure(
                        "elasticsearch answered %s with %d: %.400s".formatted(answer.uri(), answer.statusCode(), json));
            }
            return json;
        } catch (IOException e) {
            throw new Failure("elasticsearch answered what is no JSON: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
