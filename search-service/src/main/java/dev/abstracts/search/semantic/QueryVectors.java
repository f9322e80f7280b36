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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** The vectors of queries, asked of enrich-service and remembered. A query is never kept waiting for long. */
@ApplicationScoped
public class QueryVectors {

    private static final Logger LOG = Logger.getLogger(QueryVectors.class);

    /** More of a query is not read: the model reads about as much. */
    private static final int MAX_CHARACTERS = 2_000;

    private static final int OK = 200;
    /** What enrich-service answers to a text that it does not take. */
    private static final Set<Integer> REFUSALS = Set.of(400, 413, 422);

    /** Then a vector is asked for again, which another model may make by now. */
    private static final Duration FOR_A_WHILE = Duration.ofMinutes(10);

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
        this.known = Caffeine.newBuilder()
                .maximumSize(settings.remembered())
                .expireAfterWrite(FOR_A_WHILE)
                .build();
    }

    /** Whether there is anybody to ask. */
    public boolean areConfigured() {
        return settings.enrichUrl().isPresent();
    }

    /** Nothing while enrich-service is away or computes none. */
    public Optional<QueryVector> of(String text) {
        String asked = cut(text);
        QueryVector vector = known.getIfPresent(asked);
        if (vector != null) {
            return Optional.of(vector);
        }
        Optional<URI> service = settings.enrichUrl();
        if (service.isEmpty() || System.nanoTime() - notBefore.get() < 0) {
            return Optional.empty();
        }
        try {
            Optional<QueryVector> computed = ask(service.get(), asked);
            computed.ifPresent(of -> known.put(asked, of));
            return computed;
        } catch (IOException e) {
            notBefore.set(System.nanoTime() + settings.pause().toNanos());
            LOG.infof("searches go by words alone for a while: %s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /** Not within a character: half of one is no text. */
    private static String cut(String text) {
        if (text.length() <= MAX_CHARACTERS) {
            return text;
        }
        boolean within = Character.isHighSurrogate(text.charAt(MAX_CHARACTERS - 1));
        return text.substring(0, within ? MAX_CHARACTERS - 1 : MAX_CHARACTERS);
    }

    /**
     * Nothing for a text that enrich-service does not take, which is no reason not to ask for others.
     *
     * @throws IOException when it is away, or busy
     */
    private Optional<QueryVector> ask(URI service, String text) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/v1/embed"))
                .timeout(settings.patience())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(MessageJson.write(Map.of("texts", List.of(text), "as", "query"))))
                .build();
        HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (REFUSALS.contains(response.statusCode())) {
                LOG.infof("enrich-service answers %d: a query is searched by its words alone", response.statusCode());
                return Optional.empty();
            }
            if (response.statusCode() != OK) {
                throw new IOException("enrich-service answers %d".formatted(response.statusCode()));
            }
            JsonNode answer = MessageJson.mapper().readTree(body);
            float[] values = values(answer.at("/vectors/0").asText());
            return Optional.of(new QueryVector(answer.path("model").asText(), values));
        }
    }

    private static float[] values(String vector) throws IOException {
        try {
            float[] values = PaperVector.decode(vector);
            if (values.length > 0) {
                return values;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("enrich-service answers what is no vector", e);
        }
        throw new IOException("enrich-service answers no vector");
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
