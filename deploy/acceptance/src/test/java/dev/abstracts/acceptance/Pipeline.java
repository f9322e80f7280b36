package dev.abstracts.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** The pipeline as its users see it: HTTP and JSON. */
final class Pipeline {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration REQUEST_TIMEOUT = Duration.ofMinutes(2);
    private static final Duration SETTLE_TIMEOUT = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Supplier<URI> ingest;
    private final Supplier<URI> search;

    Pipeline(Supplier<URI> ingest, Supplier<URI> search) {
        this.ingest = ingest;
        this.search = search;
    }

    /** An answer whose body, if any, was JSON. */
    record Answer(int status, JsonNode body) {}

    Answer push(String feed, byte[] document, String query) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(ingest.get()
                        .resolve("/v1/feeds/" + feed + "/deliveries" + (query.isEmpty() ? "" : "?" + query)))
                .timeout(REQUEST_TIMEOUT)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(document))
                .build();
        return send(request);
    }

    /** Pushes a document that is expected to be taken, and returns its receipt. */
    JsonNode pushed(String feed, byte[] document, String query) throws IOException {
        Answer answer = push(feed, document, query);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(202);
        return answer.body();
    }

    Answer get(String path) throws IOException {
        return send(HttpRequest.newBuilder(search.get().resolve(path))
                .timeout(REQUEST_TIMEOUT)
                .build());
    }

    Answer post(String path) throws IOException {
        return send(HttpRequest.newBuilder(search.get().resolve(path))
                .timeout(REQUEST_TIMEOUT)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    /** Papers as they come. */
    PaperStream stream(String query) throws IOException, InterruptedException {
        return new PaperStream(search.get().resolve("/v1/papers/stream?" + query));
    }

    Answer paper(String id) throws IOException {
        return get("/v1/papers/" + encoded(id));
    }

    /** Waits until the delivery is settled and returns its status. */
    JsonNode settled(String delivery) {
        return Awaitility.await("delivery " + delivery + " to settle")
                .atMost(SETTLE_TIMEOUT)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(
                        () -> get("/v1/deliveries/" + delivery).body(),
                        status -> status.path("state").asText().equals("settled"));
    }

    long total(String query) throws IOException {
        return ok("/v1/papers?size=0&" + query).path("total").longValue();
    }

    /** All papers that match, page after page. */
    List<JsonNode> papers(String query) throws IOException {
        List<JsonNode> papers = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = ok("/v1/papers?size=200&sort=received&" + query
                    + (cursor.isEmpty() ? "" : "&cursor=" + encoded(cursor)));
            page.path("papers").forEach(papers::add);
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty());
        return papers;
    }

    JsonNode ok(String path) throws IOException {
        Answer answer = get(path);
        assertThat(answer.status()).as("%s %s", path, answer.body()).isEqualTo(200);
        return answer.body();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private Answer send(HttpRequest request) throws IOException {
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
