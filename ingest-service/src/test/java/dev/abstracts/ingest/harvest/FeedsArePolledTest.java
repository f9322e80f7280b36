package dev.abstracts.ingest.harvest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.abstracts.contract.RawRecord;
import dev.abstracts.ingest.delivery.Written;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = HarvestBackend.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class FeedsArePolledTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final String directories =
            ConfigProvider.getConfig().getValue("abstracts.ingest.harvest.directories", String.class);
    private final Written written = Written.here();
    private final String feed = "polled-" + UUID.randomUUID().toString().substring(0, 8);
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    @FunctionalInterface
    private interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void end() {
        given().delete("/v1/feeds/" + feed).then().statusCode(202);
        server.stop(0);
    }

    private String serve(Answering answering) {
        server.createContext("/", exchange -> {
            try (exchange) {
                asked.add(String.valueOf(exchange.getRequestURI().getRawQuery()));
                answering.answer(exchange);
            }
        });
        return "http://127.0.0.1:%d/feed".formatted(server.getAddress().getPort());
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String line(String id) {
        return "{\"id\": \"%s\", \"abstract\": \"Moss %s grows.\"}\n".formatted(id, id);
    }

    private void set(String protocol, String url) {
        given().contentType("application/json")
                .body("{\"poll\": {\"protocol\": \"%s\", \"url\": \"%s\", \"everySeconds\": 86400}}"
                        .formatted(protocol, url))
                .put("/v1/feeds/" + feed)
                .then()
                .statusCode(200);
    }

    /** Waits for the end of the poll that has been asked for. */
    private JsonPath polled() {
        return await().atMost(SOON)
                .until(
                        () -> given().get("/v1/feeds/" + feed).jsonPath(),
                        shown -> shown.getString("harvest.polledAt") != null && isAfterRequest(shown));
    }

    private static boolean isAfterRequest(JsonPath shown) {
        String requested = shown.getString("poll.requestedAt");
        return requested == null
                || !Instant.parse(shown.getString("harvest.polledAt")).isBefore(Instant.parse(requested));
    }

    private JsonPath pollAgain() {
        given().post("/v1/feeds/" + feed + "/poll").then().statusCode(202);
        return polled();
    }

    private List<String> sources(JsonPath shown) {
        return written.raw(shown.getString("harvest.delivery")).stream()
                .map(RawRecord::source)
                .map(source -> source.id())
                .sorted()
                .toList();
    }

    @Test
    void aDocumentIsTakenOnceUntilItChanges() {
        Queue<String> tags = new ConcurrentLinkedQueue<>();
        String[] body = {line("2101.00001")};
        set("http", serve(exchange -> {
            String known = String.valueOf(exchange.getRequestHeaders().getFirst("If-None-Match"));
            String tag = "\"%d\"".formatted(body[0].hashCode());
            tags.add(known);
            exchange.getResponseHeaders().add("ETag", tag);
            send(exchange, known.equals(tag) ? 304 : 200, known.equals(tag) ? "" : body[0]);
        }));

        JsonPath first = polled();
        assertThat(sources(first)).containsExactly("2101.00001");
        JsonPath second = pollAgain();
        assertThat(second.getString("harvest.delivery")).isEqualTo(first.getString("harvest.delivery"));
        assertThat(tags).hasSize(2).element(1).isNotEqualTo("null");

        body[0] = line("2101.00001") + line("2101.00002");
        assertThat(sources(pollAgain())).containsExactly("2101.00001", "2101.00002");
    }

    @Test
    void aBusyServerIsAskedAgain() {
        set("http", serve(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "0");
            send(exchange, asked.size() < 3 ? 503 : 200, asked.size() < 3 ? "" : line("2101.00003"));
        }));

        JsonPath shown = polled();
        assertThat(shown.getString("harvest.problem")).isNull();
        assertThat(sources(shown)).containsExactly("2101.00003");
    }

    @Test
    void whatFailsIsShownAndMended() {
        int[] status = {404};
        set("http", serve(exchange -> send(exchange, status[0], status[0] == 200 ? line("2101.00004") : "")));

        JsonPath failed = polled();
        assertThat(failed.getString("harvest.problem")).endsWith("answers with status 404");
        assertThat(failed.getInt("harvest.failures")).isEqualTo(1);

        status[0] = 200;
        JsonPath mended = pollAgain();
        assertThat(mended.getString("harvest.problem")).isNull();
        assertThat(sources(mended)).containsExactly("2101.00004");
    }

    @Test
    void aRedirectLeadsNowhereThatMayNotBeFetched() {
        set("http", serve(exchange -> {
            exchange.getResponseHeaders().add("Location", "http://169.254.169.254/latest/meta-data");
            send(exchange, 302, "");
        }));

        assertThat(polled().getString("harvest.problem")).contains("169.254.169.254", "private-hosts");
    }

    @Test
    void anAnswerThatIsTooLargeOrNeverEndsFails() {
        set("http", serve(exchange -> send(exchange, 200, line("2101.00005").repeat(3000))));
        assertThat(polled().getString("harvest.problem")).contains("cannot be fetched");
    }

    @Test
    void aListGoesOnAtItsTokenAndBeginsAgainWhenThatIsForgotten() {
        boolean[] forgotten = {false};
        set("oai-pmh", serve(exchange -> {
            String query = exchange.getRequestURI().getRawQuery();
            if (!query.contains("resumptionToken")) {
                send(exchange, 200, list("oai:x.example:1", "t%7C1 & more"));
            } else if (!forgotten[0]) {
                forgotten[0] = true;
                send(
                        exchange,
                        200,
                        "<OAI-PMH><responseDate>2026-01-01T00:00:00Z</responseDate><error code=\"badResumptionToken\">gone</error></OAI-PMH>");
            } else {
                send(exchange, 200, list("oai:x.example:2", ""));
            }
        }));

        JsonPath shown = polled();
        assertThat(shown.getString("harvest.problem")).isNull();
        assertThat(sources(shown)).containsExactly("oai:x.example:2");
        assertThat(asked)
                .containsExactly(
                        "verb=ListRecords&metadataPrefix=oai_dc",
                        "verb=ListRecords&resumptionToken=t%257C1+%26+more",
                        "verb=ListRecords&metadataPrefix=oai_dc",
                        "verb=ListRecords&resumptionToken=t%257C1+%26+more");

        pollAgain();
        assertThat(asked.stream().skip(4).limit(2))
                .containsExactly(
                        "verb=Identify", "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01T00%3A00%3A00Z");
    }

    private static String list(String identifier, String token) {
        return """
                <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2026-01-01T00:00:00Z</responseDate>
                <ListRecords><record><header><identifier>%s</identifier><datestamp>2026-01-01</datestamp></header><metadata>
                <dc:dc xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description>Moss grows.</dc:description></dc:dc>
                </metadata></record><resumptionToken>%s</resumptionToken></ListRecords></OAI-PMH>""".formatted(identifier, token.replace("&", "&amp;"));
    }

    @Test
    void theFilesOfADirectoryAreTakenOnceAndAgainWhenTheyAreWrittenAgain() throws IOException {
        Path folder = Files.createDirectory(Path.of(directories).resolve(feed));
        Files.write(folder.resolve("b.jsonl"), line("2101.00011").getBytes(UTF_8));
        Files.write(folder.resolve("a.jsonl.gz"), gzip(line("2101.00012")));
        Files.write(folder.resolve(".hidden.jsonl"), line("2101.00013").getBytes(UTF_8));
        set("directory", folder.toString());
        assertThat(polled().getString("harvest.problem")).isNull();
        publishedOnceFilesAreQuiet("2101.00011", "2101.00012");

        pollAgain();
        assertThat(published()).hasSize(2);
        Files.write(folder.resolve("b.jsonl"), line("2101.00014").getBytes(UTF_8));
        publishedOnceFilesAreQuiet("2101.00011", "2101.00012", "2101.00014");
    }

    @Test
    void aFileThatIsMovedIntoTheDirectoryIsTakenHoweverOldItIs() throws IOException {
        Path folder = Files.createDirectory(Path.of(directories).resolve(feed));
        Files.write(folder.resolve("new.jsonl"), line("2101.00021").getBytes(UTF_8));
        set("directory", folder.toString());
        polled();
        publishedOnceFilesAreQuiet("2101.00021");

        Path old = Files.write(folder.resolve(".old.jsonl"), line("2101.00022").getBytes(UTF_8));
        Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2021-01-01T00:00:00Z")));
        Files.move(old, folder.resolve("old.jsonl"));
        publishedOnceFilesAreQuiet("2101.00021", "2101.00022");
    }

    @Test
    void aChangedAddressIsPolledAtOnce() {
        String url = serve(exchange -> {
            String path = exchange.getRequestURI().getPath();
            send(exchange, 200, line(path.endsWith("moved") ? "2101.00032" : "2101.00031"));
        });
        set("http", url);
        polled();
        set("http", url + "/moved");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(published()).containsExactlyInAnyOrder("2101.00031", "2101.00032"));
    }

    @Test
    void aDirectoryThatIsNotAllowedIsNotRead() {
        set("directory", directories + "/..");
        assertThat(polled().getString("harvest.problem")).contains("abstracts.ingest.harvest.directories");
    }

    private List<String> published() {
        return written.raw().stream()
                .filter(raw -> raw.feed().value().equals(feed))
                .map(raw -> raw.source().id())
                .toList();
    }

    /** A file that was written a moment ago waits for a later poll. */
    private void publishedOnceFilesAreQuiet(String... ids) {
        await().atMost(SOON).untilAsserted(() -> {
            pollAgain();
            assertThat(published()).containsExactlyInAnyOrder(ids);
        });
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
