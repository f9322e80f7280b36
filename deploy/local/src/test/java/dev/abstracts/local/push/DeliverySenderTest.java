package dev.abstracts.local.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.abstracts.contract.FeedName;
import dev.abstracts.local.Failure;
import dev.abstracts.local.backend.LoopbackPort;
import dev.abstracts.local.key.CallerKey;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a small HTTP server that answers what each test has queued. */
class DeliverySenderTest {

    private static final FeedName FEED = FeedName.of("feed");
    private static final RetryPolicy QUICK =
            new RetryPolicy(Duration.ofSeconds(20), Duration.ofMillis(20), Duration.ofMillis(100));
    private static final String RECEIPT = """
            {"id":"d1","feed":"feed","format":"blocks","bytes":4,"records":{"published":2,"duplicates":0,"rejected":1},
             "rejections":[{"position":1,"line":5,"code":"empty-abstract","detail":"the abstract is empty"}]}""";

    private record Answer(int status, String body, String retryAfter) {}

    private record Received(String uri, String encoding, String authorization, byte[] body) {}

    private final int port = LoopbackPort.free();
    private final URI url = URI.create("http://127.0.0.1:" + port);
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<String> retries = new ArrayList<>();
    private HttpServer server;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        received.add(new Received(
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("Content-Encoding"),
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestBody().readAllBytes()));
        Answer answer = answers.size() > 1 ? answers.remove() : answers.peek();
        if (answer.retryAfter() != null) {
            exchange.getResponseHeaders().set("Retry-After", answer.retryAfter());
        }
        exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/v1/deliveries/d1");
        byte[] body = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private final PushListener listener = new PushListener() {
        @Override
        public void sent(long bytes, long records) {}

        @Override
        public void sendingAgain(String reason, Duration pause) {
            retries.add(reason);
        }
    };

    private Document document(String text) throws IOException {
        return Document.of("document", Files.writeString(folder.resolve("document"), text));
    }

    @Test
    void aReceiptTellsCountsRejectionsAndWhereTheDeliveryIsFollowed() throws Exception {
        answers.add(new Answer(202, RECEIPT, null));

        Receipt receipt;
        try (DeliverySender sender = new DeliverySender(url, QUICK)) {
            receipt = sender.send(FEED, document("text"), "blocks", LocalDate.of(2026, 1, 2), listener);
        }

        assertThat(receipt.records()).isEqualTo(new Receipt.Records(2, 0, 1));
        assertThat(receipt.rejections())
                .containsExactly(new Receipt.Rejection(1L, 5L, "empty-abstract", "the abstract is empty"));
        assertThat(receipt.status()).isEqualTo(URI.create("http://127.0.0.1:1/v1/deliveries/d1"));
        assertThat(received.getFirst().uri()).isEqualTo("/v1/feeds/feed/deliveries?format=blocks&asOf=2026-01-02");
        assertThat(received.getFirst().body()).asString(UTF_8).isEqualTo("text");
    }

    @Test
    void whoHasAKeySendsIt() throws Exception {
        answers.add(new Answer(202, RECEIPT, null));

        try (DeliverySender sender = new DeliverySender(url, QUICK, new CallerKey("abstracts_k"))) {
            sender.send(FEED, document("text"), null, null, listener);
        }
        try (DeliverySender sender = new DeliverySender(url, QUICK, CallerKey.NONE)) {
            sender.send(FEED, document("text"), null, null, listener);
        }

        assertThat(received).extracting(Received::authorization).containsExactly("Bearer abstracts_k", null);
    }

    @Test
    void aCompressedFileIsSentAsItIsAndSaysSo() throws Exception {
        answers.add(new Answer(202, RECEIPT, null));
        Path file = folder.resolve("document.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("text".getBytes(UTF_8));
        }

        try (DeliverySender sender = new DeliverySender(url, QUICK)) {
            sender.send(FEED, Document.of("document", file), null, null, listener);
        }

        assertThat(received.getFirst().encoding()).isEqualTo("gzip");
        assertThat(received.getFirst().body()).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void aServiceThatIsBusySeesTheWholeDocumentAgain() throws Exception {
        answers.add(
                new Answer(503, "{\"type\":\"urn:abstracts:problem:unavailable\",\"detail\":\"kafka is away\"}", "1"));
        answers.add(new Answer(429, "", null));
        answers.add(new Answer(202, RECEIPT, null));

        try (DeliverySender sender = new DeliverySender(url, QUICK)) {
            sender.send(FEED, document("text"), null, null, listener);
        }

        assertThat(received).hasSize(3).allSatisfy(attempt -> assertThat(attempt.body())
                .asString(UTF_8)
                .isEqualTo("text"));
        assertThat(retries).containsExactly("503 unavailable: kafka is away", "it answered 429");
    }

    @Test
    void aRestartOfTheServiceIsSatThrough() throws Exception {
        answers.add(new Answer(202, RECEIPT, null));
        server.stop(0);
        PushListener restarting = new PushListener() {
            @Override
            public void sent(long bytes, long records) {}

            @Override
            public void sendingAgain(String reason, Duration pause) {
                retries.add(reason);
                if (retries.size() == 2) {
                    restart();
                }
            }
        };

        try (DeliverySender sender = new DeliverySender(url, QUICK)) {
            assertThat(sender.send(FEED, document("text"), null, null, restarting)
                            .id())
                    .isEqualTo("d1");
        }

        assertThat(retries).startsWith("it does not answer", "it does not answer");
        assertThat(received).hasSize(1);
    }

    private void restart() {
        try {
            start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRefusalIsFinalAndSaysWhy() throws Exception {
        answers.add(new Answer(
                422,
                "{\"type\":\"urn:abstracts:problem:unrecognised-format\",\"detail\":\"the nearest is blocks\"}",
                null));

        try (DeliverySender sender = new DeliverySender(url, QUICK)) {
            Document document = document("?");
            assertThatThrownBy(() -> sender.send(FEED, document, null, null, listener))
                    .isInstanceOf(Refused.class)
                    .hasMessage("document was refused: 422 unrecognised-format: the nearest is blocks");
        }
        assertThat(received).hasSize(1);
    }

    @Test
    void patienceEndsWithOneSentence() throws Exception {
        answers.add(new Answer(503, "", null));
        RetryPolicy impatient = new RetryPolicy(Duration.ofMillis(50), Duration.ofMillis(20), Duration.ofMillis(20));

        try (DeliverySender sender = new DeliverySender(url, impatient)) {
            Document document = document("text");
            assertThatThrownBy(() -> sender.send(FEED, document, null, null, listener))
                    .isInstanceOf(Failure.class)
                    .isNotInstanceOf(Refused.class)
                    .hasMessage("document was not taken by %s within 0 s of trying: it answered 503".formatted(url));
        }
    }

    @Test
    void anEmptyDocumentIsLeftToTheServiceToJudge() throws Exception {
        answers.add(new Answer(
                422, "{\"type\":\"urn:abstracts:problem:empty-document\",\"detail\":\"it is empty\"}", null));

        try (DeliverySender sender = new DeliverySender(url, QUICK)) {
            Document document = document("");
            assertThatThrownBy(() -> sender.send(FEED, document, null, null, listener))
                    .hasMessage("document was refused: 422 empty-document: it is empty");
        }
    }
}
