package dev.abstracts.search.semantic;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Topics;
import dev.abstracts.local.backend.Backend;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** The build's Kafka and Elasticsearch, and somebody who computes vectors in enrich-service's stead. */
public final class EmbeddingServers implements QuarkusTestResourceLifecycleManager {

    static final AtomicBoolean AWAY = new AtomicBoolean();
    static final AtomicReference<String> REFUSED = new AtomicReference<>("");
    static final AtomicInteger ASKED = new AtomicInteger();

    private HttpServer enrich;

    @Override
    public Map<String, String> start() {
        Backend backend = Backend.shared();
        String namespace = "meaning-" + UUID.randomUUID().toString().substring(0, 8);
        // One partition, so that a test knows at which offset its next paper will be.
        backend.createTopics(new Topics(namespace), 1);
        try {
            enrich = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        enrich.createContext("/v1/embed", EmbeddingServers::answer);
        enrich.start();
        return Map.of(
                "kafka.bootstrap.servers",
                backend.kafkaBootstrapServers(),
                "quarkus.elasticsearch.hosts",
                backend.elasticsearchHost(),
                "abstracts.namespace",
                namespace,
                "abstracts.semantic.enrich-url",
                "http://127.0.0.1:" + enrich.getAddress().getPort(),
                "abstracts.semantic.pause",
                "50ms",
                "abstracts.semantic.remembered",
                "1",
                "abstracts.semantic.patience",
                "10s");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        ASKED.incrementAndGet();
        try (exchange) {
            String text = MessageJson.mapper()
                    .readTree(exchange.getRequestBody())
                    .at("/texts/0")
                    .asText();
            if (REFUSED.get().equals(text)) {
                exchange.sendResponseHeaders(422, -1);
                return;
            }
            byte[] body = (AWAY.get() ? "{}" : InventedMeanings.answer(text)).getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(AWAY.get() ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void stop() {
        enrich.stop(0);
    }
}
