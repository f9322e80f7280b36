package dev.abstracts.search.paper;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.MessageJson;
import java.io.IOException;
import java.io.InputStream;
import org.apache.http.ContentTooLongException;
import org.apache.http.HttpEntity;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;
import org.elasticsearch.client.HttpAsyncResponseConsumerFactory.HeapBufferedResponseConsumerFactory;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.ResponseListener;
import org.elasticsearch.client.RestClient;
import org.jboss.logging.Logger;

/**
 * The papers' index as it is at one moment: Elasticsearch's point in time. It is kept for {@link #KEEP_ALIVE} behind each
 * search, so that one that nobody closes goes away too.
 */
final class Snapshot implements AutoCloseable {

    private static final String KEEP_ALIVE = "5m";
    /** The longest answer that is held, in bytes: a single paper with the longest texts is shorter. */
    private static final int MAX_ANSWER = 16 << 20;

    private static final Logger LOG = Logger.getLogger(Snapshot.class);

    private final RestClient client;
    private final RequestOptions options;
    private String id;

    private Snapshot(RestClient client, RequestOptions options, String id) {
        this.client = client;
        this.options = options.toBuilder()
                .setHttpAsyncResponseConsumerFactory(new HeapBufferedResponseConsumerFactory(MAX_ANSWER))
                .build();
        this.id = id;
    }

    static Snapshot of(RestClient client, RequestOptions options, String alias) throws IOException {
        Request request = new Request("POST", "/" + alias + "/_pit");
        request.setOptions(options);
        request.addParameter("keep_alive", KEEP_ALIVE);
        try (InputStream in = client.performRequest(request).getEntity().getContent()) {
            JsonNode answer = MessageJson.mapper().readTree(in);
            return new Snapshot(client, options, answer.path("id").asText());
        }
    }

    /**
     * Elasticsearch's answer, of all shards or none.
     *
     * @throws ContentTooLongException when it is longer than is worth holding
     */
    HttpEntity search(ObjectNode body) throws IOException {
        ObjectNode whole = body.deepCopy();
        whole.putObject("pit").put("id", id).put("keep_alive", KEEP_ALIVE);
        Request request = new Request("POST", "/_search");
        request.setOptions(options);
        request.addParameter("allow_partial_search_results", "false");
        request.setEntity(new ByteArrayEntity(MessageJson.write(whole), ContentType.APPLICATION_JSON));
        try {
            return client.performRequest(request).getEntity();
        } catch (ResponseException e) {
            throw PaperIndex.refused(e);
        } catch (IOException e) {
            if (e.getCause() instanceof ContentTooLongException tooLong) {
                throw tooLong;
            }
            throw e;
        }
    }

    /** @param id that the answer to a search has given it */
    void renamed(String id) {
        this.id = id;
    }

    /** Without waiting for Elasticsearch, so that it can be called from any thread. */
    @Override
    public void close() {
        Request request = new Request("DELETE", "/_pit");
        request.setOptions(options);
        request.setEntity(new ByteArrayEntity(
                MessageJson.write(JsonNodeFactory.instance.objectNode().put("id", id)), ContentType.APPLICATION_JSON));
        client.performRequestAsync(request, new ResponseListener() {
            @Override
            public void onSuccess(Response response) {
                LOG.debug("a snapshot is closed");
            }

            @Override
            public void onFailure(Exception e) {
                LOG.warnf("a snapshot could not be closed, and goes away in %s: %s", KEEP_ALIVE, e.getMessage());
            }
        });
    }
}
