package dev.abstracts.search.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.search.problem.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scans of a server that answers as Elasticsearch does, and as it does when it is unwell. */
class PaperScanTest {

    private final List<JsonNode> searches = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private HttpServer server;
    private RestClient client;
    private int papers = 2_500;
    private int abstractCharacters = 100;
    private int failsAt = Integer.MAX_VALUE;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        client = RestClient.builder(
                        new HttpHost("127.0.0.1", server.getAddress().getPort()))
                .build();
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/papers/_pit")) {
            send(exchange, 200, "{\"id\":\"pit-0\"}");
        } else if (exchange.getRequestMethod().equals("DELETE")) {
            send(exchange, 200, "{}");
            closed.countDown();
        } else if (searches.size() + 1 >= failsAt) {
            send(exchange, 503, "{}");
        } else {
            JsonNode search = MessageJson.mapper().readTree(body);
            searches.add(search);
            send(exchange, 200, page(search));
        }
    }

    private String page(JsonNode search) {
        int after = search.path("search_after").path(0).asInt(-1);
        String text = "a".repeat(abstractCharacters);
        String hits = IntStream.range(
                        after + 1,
                        Math.min(papers, after + 1 + search.path("size").asInt()))
                .mapToObj(i -> "{\"_id\":\"%d\",%s\"sort\":[%d]}"
                        .formatted(
                                i,
                                search.path("_source").asBoolean(true)
                                        ? "\"_source\":{\"id\":\"source:lights/%d\",\"enrichedAt\":\"2021-01-01T00:00:00Z\",\"abstract\":\"%s\",\"search\":{}},"
                                                .formatted(i, text)
                                        : "",
                                i))
                .collect(Collectors.joining(","));
        return "{\"pit_id\":\"pit-%d\",\"took\":1,\"timed_out\":false,\"hits\":{\"total\":{\"value\":%d},\"hits\":[%s]}}"
                .formatted(searches.size(), papers, hits);
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private PaperScan open(long skip, long limit) throws IOException {
        Snapshot snapshot = Snapshot.of(client, RequestOptions.DEFAULT, "papers");
        return PaperScan.open(snapshot, JsonNodeFactory.instance.objectNode(), skip, limit);
    }

    private static List<Integer> numbers(PaperScan scan) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        scan.forEach(found ->
                numbers.add(Integer.parseInt(found.paper().id().value().substring("source:lights/".length()))));
        return numbers;
    }

    private void assertClosed() throws InterruptedException {
        assertThat(closed.await(10, TimeUnit.SECONDS))
                .as("the snapshot is closed")
                .isTrue();
    }

    @Test
    void everyPaperComesOnceOfOneSnapshot() throws Exception {
        try (PaperScan scan = open(0, Long.MAX_VALUE)) {
            assertThat(scan.total()).isEqualTo(papers);
            assertThat(numbers(scan))
                    .isEqualTo(IntStream.range(0, papers).boxed().toList());
            assertThat(scan.pageAge()).isLessThan(Duration.ofMinutes(1));
        }

        assertThat(searches).allSatisfy(search -> {
            assertThat(search.at("/pit/keep_alive").asText()).isEqualTo("5m");
            assertThat(search.at("/pit/id").asText()).isEqualTo("pit-" + searches.indexOf(search));
        });
        assertThat(searches.getFirst().path("track_total_hits").asBoolean()).isTrue();
        assertThat(searches.getLast().path("track_total_hits").asBoolean()).isFalse();
        assertClosed();
    }

    @Test
    void aWindowIsPassedToAndLeft() throws Exception {
        papers = 25_000;
        try (PaperScan scan = open(20_123, 250)) {
            assertThat(numbers(scan))
                    .isEqualTo(IntStream.range(20_123, 20_373).boxed().toList());
        }
        try (PaperScan scan = open(30_000, 10)) {
            assertThat(scan.total()).isEqualTo(papers);
            assertThat(numbers(scan)).isEmpty();
        }
        try (PaperScan scan = open(0, 0)) {
            assertThat(scan.total()).isEqualTo(papers);
            assertThat(numbers(scan)).isEmpty();
        }
    }

    /** Pages are as short as papers are long: a page that would be too long to hold is asked for again, shorter. */
    @Test
    void longPapersMakeShortPages() throws Exception {
        papers = 60;
        abstractCharacters = 400_000;
        try (PaperScan scan = open(0, Long.MAX_VALUE)) {
            assertThat(numbers(scan)).hasSize(papers);
        }
        assertThat(searches.getFirst().path("size").asInt()).isEqualTo(100);
        assertThat(searches.getLast().path("size").asInt()).isLessThanOrEqualTo(2);
    }

    @Test
    void aFailureMidwayIsNoEnd() throws Exception {
        failsAt = 3;
        try (PaperScan scan = open(0, Long.MAX_VALUE)) {
            assertThatThrownBy(() -> numbers(scan)).isInstanceOf(IOException.class);
        }
        assertClosed();
    }

    @Test
    void aFailureAtTheBeginningClosesToo() throws Exception {
        failsAt = 1;
        assertThatThrownBy(() -> open(0, Long.MAX_VALUE)).isInstanceOf(IOException.class);
        assertClosed();
    }

    @Test
    void aReaderThatGoesAwayEndsTheScan() throws Exception {
        try (PaperScan scan = open(0, Long.MAX_VALUE)) {
            assertThatThrownBy(() -> scan.forEach(_ -> {
                        throw new IOException("gone away");
                    }))
                    .hasMessage("gone away");
        }
        assertThat(searches).hasSize(1);
        assertClosed();
    }

    @Test
    void aSearchThatTakesTooLongIsAProblem() {
        server.removeContext("/");
        server.createContext(
                "/",
                exchange -> send(
                        exchange,
                        200,
                        exchange.getRequestURI().getPath().endsWith("_pit")
                                ? "{\"id\":\"pit\"}"
                                : "{\"took\":5000,\"timed_out\":true,\"hits\":{\"total\":{\"value\":0},\"hits\":[]}}"));

        assertThatThrownBy(() -> open(0, 10))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("too long");
    }
}
