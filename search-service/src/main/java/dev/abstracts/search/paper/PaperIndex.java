package dev.abstracts.search.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.search.elasticsearch.TracedRequests;
import dev.abstracts.search.index.IndexNames;
import dev.abstracts.search.index.PaperDocument;
import dev.abstracts.search.problem.ProblemException;
import dev.abstracts.search.semantic.QueryVector;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;

/**
 * The papers' index, as readers see it: by its alias, over the low-level client. Asks Elasticsearch so much at once and no
 * more: of searches that wait for each other, all would be late.
 */
@ApplicationScoped
public class PaperIndex {

    /** How much longer than its own deadline Elasticsearch may take to say that it has reached it. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final RestClient client;
    private final TracedRequests requests;
    private final String alias;
    private final RequestOptions options;
    private final int most;
    private final Duration moment;
    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();

    PaperIndex(
            RestClient client,
            TracedRequests requests,
            SearchSettings settings,
            @ConfigProperty(name = "abstracts.namespace") String namespace) {
        this.client = client;
        this.requests = requests;
        this.alias = new IndexNames(namespace).papersAlias();
        this.most = settings.atOnce();
        this.moment = settings.moment();
        this.places = new Semaphore(most, true);
        int patience = Math.toIntExact(settings.deadline().plus(GRACE).toMillis());
        this.options = RequestOptions.DEFAULT.toBuilder()
                .setRequestConfig(RequestConfig.custom()
                        .setConnectTimeout(patience)
                        .setSocketTimeout(patience)
                        .build())
                .build();
    }

    String searchPath() {
        return "/" + alias + "/_search";
    }

    /**
     * Elasticsearch's answer to a search.
     *
     * @throws IOException when Elasticsearch is away or answers with an error
     */
    InputStream search(ObjectNode body) throws IOException {
        Request request = new Request("POST", searchPath());
        request.setOptions(options);
        request.setEntity(new ByteArrayEntity(MessageJson.write(body), ContentType.APPLICATION_JSON));
        try {
            return perform(request).getEntity().getContent();
        } catch (ResponseException e) {
            throw refused(e);
        }
    }

    /**
     * Elasticsearch's answers to several searches, in their order.
     *
     * @throws IOException when Elasticsearch is away or answers any of them with an error
     */
    public List<JsonNode> searches(List<ObjectNode> bodies) throws IOException {
        List<JsonNode> answers = attempts(bodies);
        if (answers.stream().anyMatch(answer -> answer.has("error"))) {
            throw ProblemException.unavailable("elasticsearch cannot answer at the moment, try again");
        }
        return answers;
    }

    /**
     * Elasticsearch's answers to several searches, in their order; one that it refused has the members {@code error} and
     * {@code status}.
     *
     * @throws IOException when Elasticsearch is away or answers with an error
     */
    List<JsonNode> attempts(List<ObjectNode> bodies) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(2 << 10);
        for (ObjectNode body : bodies) {
            lines.writeBytes("{}\n".getBytes(UTF_8));
            lines.writeBytes(MessageJson.write(body));
            lines.write('\n');
        }
        Request request = new Request("POST", "/" + alias + "/_msearch");
        request.setOptions(options);
        request.setEntity(new ByteArrayEntity(lines.toByteArray(), ContentType.create("application/x-ndjson")));
        try (InputStream in = perform(request).getEntity().getContent()) {
            List<JsonNode> answers = new ArrayList<>();
            MessageJson.mapper().readTree(in).path("responses").forEach(answers::add);
            return answers;
        }
    }

    /** The index as it is now, to be searched page by page. */
    Snapshot snapshot() throws IOException {
        return Snapshot.of(client, options, alias);
    }

    /**
     * How many papers each of several searches finds; nothing for one that Elasticsearch did not finish.
     *
     * @throws IOException when Elasticsearch is away or answers with an error
     */
    List<OptionalLong> count(List<ObjectNode> bodies) throws IOException {
        if (bodies.isEmpty()) {
            return List.of();
        }
        List<OptionalLong> counts = new ArrayList<>();
        for (JsonNode each : attempts(bodies)) {
            JsonNode total = each.path("hits").path("total").path("value");
            boolean whole = total.isNumber() && !each.path("timed_out").asBoolean();
            counts.add(whole ? OptionalLong.of(total.asLong()) : OptionalLong.empty());
        }
        return counts;
    }

    /**
     * The document of that key as it was indexed, without its vector; nothing when there is none.
     *
     * @throws IOException when Elasticsearch is away or answers with an error
     */
    Optional<JsonNode> document(String key) throws IOException {
        return document(key, Map.of());
    }

    /** As {@link #document}, with its vector. */
    Optional<JsonNode> documentWithVector(String key) throws IOException {
        return document(key, Map.of("_source_exclude_vectors", "false"));
    }

    /** The vector in a document; nothing where there is none yet. */
    static Optional<QueryVector> vector(JsonNode document) {
        JsonNode meaning = document.path(PaperDocument.MEANING);
        JsonNode values = meaning.path("vector");
        if (values.isEmpty()) {
            return Optional.empty();
        }
        float[] vector = new float[values.size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = values.get(i).floatValue();
        }
        return Optional.of(new QueryVector(meaning.path("model").asText(), vector));
    }

    private Optional<JsonNode> document(String key, Map<String, String> parameters) throws IOException {
        String segment = URLEncoder.encode(key, UTF_8).replace("+", "%20");
        Request request = new Request("GET", "/" + alias + "/_doc/" + segment);
        request.setOptions(options);
        request.addParameters(parameters);
        request.addParameter("realtime", "false");
        request.addParameter("ignore", "404");
        Response response = perform(request);
        try (InputStream in = response.getEntity().getContent()) {
            JsonNode answer = MessageJson.mapper().readTree(in);
            if (answer.has("error")) {
                throw ProblemException.unavailable("there is no index of papers yet, try again");
            }
            return Optional.ofNullable(answer.get("_source"));
        }
    }

    /** The answer is in memory when it comes. */
    private Response perform(Request request) throws IOException {
        if (!hasPlace()) {
            throw ProblemException.unavailable(
                    "%d searches are being answered, and no more are at once; try again".formatted(most));
        }
        try {
            return requests.perform(request);
        } finally {
            places.release();
        }
    }

    /** A rush is waited out for a moment, by as many as are answered; who comes beyond these is turned away at once. */
    private boolean hasPlace() {
        if (places.tryAcquire()) {
            return true;
        }
        if (waiting.incrementAndGet() > most) {
            waiting.decrementAndGet();
            return false;
        }
        try {
            return places.tryAcquire(moment.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }

    /**
     * What a refused search is to the reader. The limits of the query language keep queries well below Elasticsearch's own,
     * unless those were lowered.
     *
     * @throws ProblemException when it is the query that Elasticsearch does not take
     */
    static ResponseException refused(ResponseException e) {
        if (e.getResponse().getStatusLine().getStatusCode() != 400) {
            return e;
        }
        ProblemException problem = new ProblemException(
                RejectionCode.INVALID_QUERY, "elasticsearch does not take this query; make it simpler");
        problem.initCause(e);
        throw problem;
    }
}
