package dev.abstracts.search.indexing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before the real Elasticsearch and passes requests on, unless a fault is wanted instead of the answer. */
final class FaultyElasticsearch implements AutoCloseable {

    /** What happens to a request. */
    enum Fault {
        NONE,
        /** It is refused without being passed on. */
        TOO_MANY_REQUESTS,
        /** It is passed on, and its answer is lost. */
        ANSWER_LOST,
        /** It is passed on, and its answer ends in the middle. */
        ANSWER_CUT,
        /** It is refused as too large. */
        TOO_LARGE,
        /** The connection ends without an answer. */
        BROKEN
    }

    /** Chooses the fault of a request. */
    interface Faults {
        Fault next(String path, int bytes);
    }

    private static final byte[] FULL = "{\"error\":\"full\",\"status\":429}".getBytes(UTF_8);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String host;
    private volatile Faults faults = (_, _) -> Fault.NONE;

    FaultyElasticsearch(String host) throws IOException {
        this.host = host;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    void faults(Faults wanted) {
        faults = wanted;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Fault fault = faults.next(exchange.getRequestURI().getPath(), body.length);
            switch (fault) {
                case TOO_MANY_REQUESTS -> answer(exchange, 429, FULL);
                case TOO_LARGE -> answer(exchange, 413, new byte[0]);
                case BROKEN -> throw new IOException("the connection breaks");
                case ANSWER_LOST -> {
                    pass(exchange, body);
                    throw new IOException("the answer is lost");
                }
                case ANSWER_CUT -> {
                    byte[] answer = pass(exchange, body).body();
                    answer(exchange, 200, Arrays.copyOf(answer, answer.length / 2));
                }
                case NONE -> {
                    HttpResponse<byte[]> answer = pass(exchange, body);
                    answer(exchange, answer.statusCode(), answer.body());
                }
            }
        }
    }

    private HttpResponse<byte[]> pass(HttpExchange exchange, byte[] body) throws IOException {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://" + host + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        // The client of Elasticsearch trusts nobody else.
        exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.close();
    }
}
