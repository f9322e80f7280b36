package dev.abstracts.search.semantic;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.PaperVector;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** The vectors of queries, asked of enrich-service and remembered. A query is never kept waiting for long. */
@ApplicationScoped
public class QueryVectors {

    private static final Logger LOG = Logger.getLogger(QueryVectors.class);

    /** More of a query is not read: the model reads about as much. */
    private static final int MAX_CHARACTERS = 2_000;

    private static final int OK = 200;

    private final SemanticSettings settings;
    private final HttpClient client;
    private final Cache<String, QueryVector> known;
    private final AtomicLong notBefore = new AtomicLong(System.nanoTime());

    QueryVectors(SemanticSettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.patience())
                .build();
        this.known = Caffeine.newBuilder().maximumSize(settings.remembered()).build();
    }

    /** Whether there is anybody to ask. */
    public boolean areConfigured() {
        return settings.enrichUrl().isPresent();
    }

    /** Nothing while enrich-service is away or computes none. */
    public Optional<QueryVector> of(String text) {
        String asked = text.substring(0, Math.min(MAX_CHARACTERS, text.length()));
        QueryVector vector = known.getIfPresent(asked);
        if (vector != null) {
            return Optional.of(vector);
        }
        Optional<URI> service = settings.enrichUrl();
        if (service.isEmpty() || System.nanoTime() - notBefore.get() < 0) {
            return Optional.empty();
        }
        try {
            QueryVector computed = ask(service.get(), asked);
            known.put(asked, computed);
            return Optional.of(computed);
        } catch (IOException | IllegalArgumentException e) {
            notBefore.set(System.nanoTime() + settings.pause().toNanos());
            LOG.infof("searches go by words alone for a while: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private QueryVector ask(URI service, String text) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/v1/embed"))
                .timeout(settings.patience())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(MessageJson.write(Map.of("texts", List.of(text), "as", "query"))))
                .build();
        HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != OK) {
                throw new IOException("enrich-service answers %d".formatted(response.statusCode()));
            }
            JsonNode answer = MessageJson.mapper().readTree(body);
            float[] values = PaperVector.decode(answer.at("/vectors/0").asText());
            if (values.length == 0) {
                throw new IOException("enrich-service answers no vector");
            }
            return new QueryVector(answer.path("model").asText(), values);
        }
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
