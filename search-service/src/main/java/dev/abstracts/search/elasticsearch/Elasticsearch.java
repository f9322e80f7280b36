package dev.abstracts.search.elasticsearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.abstracts.contract.MessageJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Optional;
import org.apache.http.HttpEntity;
import org.apache.http.entity.ContentType;
import org.apache.http.nio.entity.NByteArrayEntity;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.ResponseException;

/**
 * JSON in, JSON out. Every method throws {@link ResponseException} when Elasticsearch answers an error and another
 * {@link IOException} when it does not answer.
 */
@ApplicationScoped
public class Elasticsearch {

    private static final int NOT_FOUND = 404;

    private final TracedRequests requests;

    public Elasticsearch(TracedRequests requests) {
        this.requests = requests;
    }

    public JsonNode get(String path, Map<String, String> parameters) throws IOException {
        Request request = new Request("GET", path);
        request.addParameters(parameters);
        return send(request);
    }

    /** Nothing when the answer is 404. */
    public Optional<JsonNode> find(String path, Map<String, String> parameters) throws IOException {
        try {
            return Optional.of(get(path, parameters));
        } catch (ResponseException e) {
            if (e.getResponse().getStatusLine().getStatusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * The {@code _source} of a document, be it not refreshed yet; nothing when the index has no such document.
     *
     * @param key see {@link DocumentId}
     * @throws ResponseException also when there is no such index
     */
    public Optional<JsonNode> document(String index, String key) throws IOException {
        String segment = URLEncoder.encode(key, UTF_8).replace("+", "%20");
        try {
            return Optional.of(get("/" + index + "/_doc/" + segment, Map.of()).path("_source"));
        } catch (ResponseException e) {
            if (String.valueOf(e.getMessage()).contains("\"found\":false")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * Makes an index.
     *
     * @return false when there is one of this name already
     */
    public boolean create(String index, byte[] json) throws IOException {
        try {
            send("PUT", "/" + index, json);
            return true;
        } catch (ResponseException e) {
            if (String.valueOf(e.getMessage()).contains("resource_already_exists_exception")) {
                return false;
            }
            throw e;
        }
    }

    /** @param json the body */
    public JsonNode send(String method, String path, byte[] json) throws IOException {
        Request request = new Request(method, path);
        request.setEntity(new NByteArrayEntity(json, ContentType.APPLICATION_JSON));
        return send(request);
    }

    public JsonNode send(String method, String path) throws IOException {
        return send(new Request(method, path));
    }

    private JsonNode send(Request request) throws IOException {
        HttpEntity answer = requests.perform(request).getEntity();
        if (answer == null) {
            return MissingNode.getInstance();
        }
        try (InputStream body = answer.getContent()) {
            return MessageJson.mapper().readTree(body);
        }
    }
}
