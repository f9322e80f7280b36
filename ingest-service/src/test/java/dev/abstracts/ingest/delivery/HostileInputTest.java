package dev.abstracts.ingest.delivery;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.Delivery;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.ingest.delivery.RawHttp.Answered;
import dev.abstracts.ingest.format.Formats;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent: an answer that says what is wrong with it, and a service that goes on. The table is in docs/operations.md. */
@QuarkusTest
@QuarkusTestResource(IngestBackend.class)
@TestProfile(HostileInputTest.Impatient.class)
class HostileInputTest {

    private static final String GOOD = "{\"id\":\"2101.00001\",\"abstract\":\"Roofs grow moss.\"}\n";
    private static final String HEAD = "POST /v1/feeds/harvest/deliveries HTTP/1.1\r\nHost: x\r\n";
    private static final String SMUGGLED = "POST /v1/feeds/smuggled/deliveries HTTP/1.1\r\nHost: x\r\nContent-Length: "
            + GOOD.length() + "\r\n\r\n" + GOOD;

    /** One of each way to find a record's end; one of lines is in LargeDeliveryTest. */
    private static final Set<String> HUNDRED_MEGABYTES_OF = Set.of("blocks", "atom", "bibtex");

    @TestHTTPResource("/")
    URI service;

    /** Limits that are reached within seconds. */
    public static final class Impatient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "abstracts.ingest.delivery.rate-window", "1s",
                    "abstracts.ingest.delivery.max-expansion-from", "8M",
                    "abstracts.ingest.delivery.max-refused-alone", "1000");
        }
    }

    @AfterEach
    void theServiceIsHealthy() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
        given().body(GOOD).post("/v1/feeds/harvest/deliveries").then().statusCode(202);
    }

    static Stream<Arguments> documents() {
        String entry = "<feed><entry><id>1</id><summary>%s</summary></entry></feed>";
        String laughs =
                "<!DOCTYPE feed [<!ENTITY a \"moss\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";
        String deepJson = "{\"id\":\"1\",\"abstract\":\"Moss.\",\"deep\":%s}";
        String json = "[".repeat(100_000) + "]".repeat(100_000);
        return Stream.of(
                Arguments.of("atom", laughs + entry.formatted("&c;"), 400, "malformed-document"),
                Arguments.of(
                        "atom",
                        "<!DOCTYPE feed [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + entry.formatted("&a;"),
                        400,
                        "malformed-document"),
                Arguments.of("atom", entry.formatted("&undeclared;"), 202, "malformed-record"),
                Arguments.of(
                        "atom",
                        entry.formatted("<a>".repeat(100_000) + "</a>".repeat(100_000)),
                        202,
                        "malformed-record"),
                Arguments.of("atom", entry.formatted("<a xmlns:b='c'>".repeat(1 << 20)), 202, "record-too-large"),
                Arguments.of("atom", entry.formatted("<a b='" + "c".repeat(100_000) + "'/>"), 202, "malformed-record"),
                Arguments.of("oai-pmh", "<a xmlns:b='c'>".repeat(100_000), 400, "malformed-document"),
                Arguments.of("arxiv-jsonl", deepJson.formatted(json), 202, "malformed-record"),
                Arguments.of("jsonl", deepJson.formatted(json), 202, "malformed-record"),
                Arguments.of("csl-json", "[" + deepJson.formatted(json) + "]", 202, "malformed-record"),
                Arguments.of("csl-json", "[".repeat(100_000), 400, "malformed-document"),
                Arguments.of("arxiv-jsonl", "{\n{\n{".repeat(100_000), 400, "malformed-document"),
                Arguments.of("arxiv-jsonl", "x\n".repeat(100_000), 400, "malformed-document"),
                Arguments.of("", "\u0000\u0001\u0002".repeat(100_000), 422, "unrecognised-format"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void documentsThatAreMeantToHurt(String format, String document, int status, String code) throws Exception {
        assertAnswer(push(format, null, document.getBytes(UTF_8)), status, code);
    }

    static Stream<String> formats() {
        return new Formats().names().stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void hugeLines(String format) throws Exception {
        String start =
                switch (format) {
                    case "atom" -> "<feed><entry><id>1</id><summary>";
                    case "rss" -> "<rss><channel><item><description>";
                    case "oai-pmh" -> "<OAI-PMH><ListRecords><record><metadata>";
                    case "jats" -> "<article><front><article-meta><abstract>";
                    case "bibtex" -> "@article{moss, abstract = {";
                    case "ris" -> "TY  - JOUR\nAB  - ";
                    case "csl-json" -> "[{\"id\":\"1\",\"type\":\"article\",\"abstract\":\"";
                    case "crossref-json" -> "[{\"DOI\":\"10.1/1\",\"abstract\":\"";
                    case "openreview-json" -> "{\"notes\":[{\"id\":\"1\",\"content\":{\"abstract\":\"";
                    case "arxiv-jsonl", "jsonl" -> "{\"id\":\"1\",\"abstract\":\"";
                    default -> "";
                };
        int length = HUNDRED_MEGABYTES_OF.contains(format) ? 100_000_000 : 5_000_000;
        HttpResponse<String> answer = push(
                format,
                null,
                BodyPublishers.ofInputStream(() ->
                        new SequenceInputStream(new ByteArrayInputStream(start.getBytes(UTF_8)), new Same(length))));

        JsonNode receipt = MessageJson.mapper().readTree(answer.body());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(receipt.at("/bytes").intValue()).isEqualTo(length + start.length());
        assertThat(receipt.at("/records/published").longValue()).isZero();
        assertThat(receipt.at("/records/rejected").longValue()).isEqualTo(1);
    }

    @Test
    void gzipThatExpandsWithoutEnd() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(GOOD.getBytes(UTF_8));
            new Same(64_000_000).transferTo(gzip);
        }

        HttpResponse<String> answer = push("arxiv-jsonl", "gzip", bomb.toByteArray());

        assertAnswer(answer, 413, "too-large");
        JsonNode problem = MessageJson.mapper().readTree(answer.body());
        assertThat(problem.at("/bytes").longValue()).isBetween(8_000_000L, 10_000_000L);
        assertThat(problem.at("/records/published").longValue()).isEqualTo(1);
    }

    @Test
    void gzipInPiecesOfNothing() throws Exception {
        byte[] nothing = gzip(new byte[0]);
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        for (int i = 0; i < 100_000; i++) {
            members.write(nothing);
        }
        assertAnswer(push("", "gzip", members.toByteArray()), 400, "empty-document");

        members.write(gzip(GOOD.getBytes(UTF_8)));
        assertThat(push("", "gzip", members.toByteArray()).statusCode()).isEqualTo(202);

        members.write("moss".getBytes(UTF_8));
        assertAnswer(push("arxiv-jsonl", "gzip", members.toByteArray()), 400, "malformed-document");
    }

    @Test
    void gzipInGzip() throws Exception {
        assertAnswer(push("", "gzip", gzip(gzip(GOOD.getBytes(UTF_8)))), 400, "malformed-document");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void otherEncodings(String encoding) throws Exception {
        Charset charset = Charset.forName(encoding);
        assertAnswer(push("", null, GOOD.getBytes(charset)), 400, "malformed-document");
        assertAnswer(push("jsonl", null, ("\uFEFF" + GOOD).getBytes(charset)), 400, "malformed-document");
        assertAnswer(
                push("atom", null, "<?xml version='1.0' encoding='UTF-16'?><feed/>".getBytes(charset)),
                400,
                "malformed-document");
    }

    @Test
    void encodingsThatAreMixed() throws Exception {
        String latin = GOOD.replace("moss", "caf\u00e9");
        assertAnswer(push("", null, latin.getBytes(ISO_8859_1)), 202, "undecodable-text");
        assertAnswer(push("arxiv-jsonl", null, ("\n\n" + GOOD).getBytes(UTF_16LE)), 400, "malformed-document");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3000})
    void aByteNowAndThen(int lines) throws Exception {
        String feed = "slow-" + lines;
        try (RawHttp http = new RawHttp(service)) {
            http.send(HEAD.replace("harvest", feed) + "Content-Length: 100000000\r\n\r\n" + GOOD.repeat(lines));

            await().atMost(Duration.ofSeconds(8))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> {
                        http.sendOn(" ");
                        return http.hasAnswer();
                    });

            Answered answer = http.readHead();
            assertThat(answer.status()).as(answer.text()).isEqualTo(408);
        }
        if (lines > 1) {
            Delivery ended = Written.here().deliveriesOf(feed).getLast();
            assertThat(ended.problem()).isEqualTo(RejectionCode.TOO_SLOW);
            assertThat(ended.counts().published()).isEqualTo(1);
        }
    }

    @Test
    void aSenderThatBreaksOff() throws Exception {
        try (RawHttp http = new RawHttp(service)) {
            http.send(HEAD.replace("harvest", "gone") + "Content-Length: 100000000\r\n\r\n" + GOOD.repeat(5000));
            await().atMost(Duration.ofSeconds(8))
                    .until(() -> !Written.here().deliveriesOf("gone").isEmpty());
        }
        await().atMost(Duration.ofSeconds(8))
                .until(() -> Written.here().deliveriesOf("gone").size() == 2);
        Delivery ended = Written.here().deliveriesOf("gone").getLast();
        assertThat(ended.problem()).isEqualTo(RejectionCode.MALFORMED_DOCUMENT);
        assertThat(ended.counts().published()).isEqualTo(1);
    }

    static Stream<Arguments> smuggling() {
        String body = "0\r\n\r\n" + SMUGGLED;
        String length = "Content-Length: " + body.length() + "\r\n";
        return Stream.of(
                Arguments.of("both", length + "Transfer-Encoding: chunked\r\n\r\n" + body),
                Arguments.of("both, twice", "Transfer-Encoding: chunked\r\n" + length + length + "\r\n" + body),
                Arguments.of("two lengths", "Content-Length: 5\r\n" + length + "\r\n" + body),
                Arguments.of("a list of lengths", "Content-Length: 5, 6\r\n\r\n" + body),
                Arguments.of("a negative length", "Content-Length: -5\r\n\r\n" + body),
                Arguments.of("a signed length", "Content-Length: +5\r\n\r\n" + body),
                Arguments.of("a folded length", "Content-Length: 5\r\n 0\r\n\r\n" + body),
                Arguments.of("a blank before the colon", "Content-Length : 5\r\n\r\n" + body),
                Arguments.of("no number", "Content-Length: five\r\n\r\n" + body),
                Arguments.of("another coding", "Transfer-Encoding: xchunked\r\n\r\n" + SMUGGLED),
                Arguments.of("chunked is not last", "Transfer-Encoding: chunked, identity\r\n\r\n" + body),
                Arguments.of("a blank before chunked", "Transfer-Encoding: \u000bchunked\r\n\r\n" + SMUGGLED),
                Arguments.of("no chunk size", "Transfer-Encoding: chunked\r\n\r\nzz\r\n" + body),
                Arguments.of("too large a chunk", "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n" + body),
                Arguments.of("a zero in a name", "X\u0000Y: 1\r\n" + length + "\r\n" + body),
                Arguments.of("many headers", "X-Moss: x\r\n".repeat(10_000) + length + "\r\n" + body),
                Arguments.of("a long header", "X-Moss: " + "x".repeat(100_000) + "\r\n" + length + "\r\n" + body));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("smuggling")
    void oneRequestInsideAnother(String what, String rest) throws Exception {
        try (RawHttp http = new RawHttp(service)) {
            http.sendOn(HEAD + rest);
            Answered answer = http.readToEnd();

            assertThat(answer.closed()).as(what + ": " + answer.text()).isTrue();
            assertThat(answer.answers()).as(answer.text()).isLessThanOrEqualTo(1);
            assertThat(answer.text()).doesNotStartWith("HTTP/1.1 2").doesNotStartWith("HTTP/1.1 5");
        }
        if (what.equals("both")) {
            assertThat(Written.here().deliveriesOf("smuggled")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/feeds/..%2f..%2fetc%2fpasswd/deliveries, 400",
        "/v1/feeds/%2e%2e/deliveries, 404",
        "/v1/feeds/%252e%252e/deliveries, 400",
        "/v1/feeds/../deliveries, 404",
        "/v1/feeds/harvest%00/deliveries, 400",
        "/v1/feeds/harvest%0d%0aX:1/deliveries, 400",
        "/v1/feeds/harvest;x=y/deliveries, 400",
        "/v1/feeds/h%C3%A4rvest/deliveries, 400",
        "/v1/feeds/%c0%ae%c0%ae/deliveries, 400",
        "/v1/feeds/%zz/deliveries, 400",
        "/v1/feeds/har%76est%2fdeliveries, 405",
        "/v1/feeds/-harvest/deliveries, 400",
        "/v1/feeds//deliveries, 405",
    })
    void namesThatArePaths(String path, int status) throws Exception {
        assertStatus(path, status);
    }

    @Test
    void namesThatAreLong() throws Exception {
        assertStatus("/v1/feeds/" + "a".repeat(64) + "/deliveries", 400);
        assertStatus("/v1/feeds/" + "a".repeat(10_000) + "/deliveries", 414);
    }

    @Test
    void whoAsksFirstIsAnsweredFirst() throws Exception {
        try (RawHttp http = new RawHttp(service)) {
            http.send(HEAD + "Expect: 100-continue\r\nConnection: close\r\nContent-Length: " + GOOD.length()
                    + "\r\n\r\n");
            assertThat(http.readHead().status()).isEqualTo(100);
            assertThat(http.send(GOOD).readHead().status()).isEqualTo(202);
        }
        try (RawHttp http = new RawHttp(service)) {
            http.send(HEAD + "Expect: 100-continue\r\nContent-Encoding: br\r\nContent-Length: 1000000000\r\n\r\n");
            assertThat(http.readHead().status()).isEqualTo(415);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1000000000\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n3B9ACA00\r\n"})
    void whatIsWrongAtTheStartIsSaidAtTheStart(String length) throws Exception {
        try (RawHttp http = new RawHttp(service)) {
            http.send(HEAD + length + "Dear all,\n".repeat(10_000));
            assertThat(http.readHead().status()).isEqualTo(422);
        }
    }

    private void assertStatus(String path, int status) throws IOException {
        try (RawHttp http = new RawHttp(service)) {
            http.send("POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " + GOOD.length()
                    + "\r\n\r\n" + GOOD);
            Answered answer = http.readToEnd();
            assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        }
    }

    private HttpResponse<String> push(String format, String encoding, byte[] body) throws Exception {
        return push(format, encoding, BodyPublishers.ofByteArray(body));
    }

    private HttpResponse<String> push(String format, String encoding, HttpRequest.BodyPublisher body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                service.resolve("/v1/feeds/harvest/deliveries" + (format.isEmpty() ? "" : "?format=" + format)));
        if (encoding != null) {
            request.header("Content-Encoding", encoding);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.POST(body).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /** @param code of the problem, or, of a delivery that was taken, of its first rejection */
    private static void assertAnswer(HttpResponse<String> answer, int status, String code) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode body = MessageJson.mapper().readTree(answer.body());
        String said = status == 202
                ? body.at("/rejections/0/code").textValue()
                : body.at("/type").textValue();
        assertThat(said).endsWith(code);
    }

    private static byte[] gzip(byte[] document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(document);
        }
        return bytes.toByteArray();
    }

    /** So many times the same letter, made as it is read. */
    private static final class Same extends InputStream {

        private int left;

        Same(int count) {
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = Math.min(left, length);
            java.util.Arrays.fill(target, offset, offset + count, (byte) 'x');
            left -= count;
            return count;
        }
    }
}
