package dev.abstracts.ingest.delivery;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import dev.abstracts.contract.Delivery;
import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.RecordId;
import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.contract.RejectionCode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(IngestBackend.class)
class DeliveryResourceTest {

    private static final FeedName FEED = FeedName.of("harvest");

    private static final String ONE = json("2101.00001", "Moss on roofs", "Roofs grow moss.");
    private static final String TWO = json("2101.00002v3", "Rain on moss", "Moss drinks rain.");

    private final Written written = Written.here();

    @Test
    void acknowledgesWhatIsDurable() {
        String document = String.join("\n", ONE, TWO, ONE, "{broken", json("2101.00003", "Nothing", " "));

        Response answer =
                given().body(document).queryParam("asOf", "2024-02-29").post("/v1/feeds/harvest/deliveries");

        answer.then()
                .statusCode(202)
                .contentType("application/json")
                .body("feed", equalTo("harvest"))
                .body("format", equalTo("arxiv-jsonl"))
                .body("bytes", equalTo(document.length()))
                .body("records.published", equalTo(2))
                .body("records.duplicates", equalTo(1))
                .body("records.rejected", equalTo(2))
                .body("rejections.position", equalTo(List.of(3, 4)))
                .body("rejections.line", equalTo(List.of(4, 5)))
                .body("rejections.code", equalTo(List.of("malformed-record", "empty-abstract")))
                .body("rejections[0].detail", startsWith("line 4 is not JSON"));
        String id = answer.path("id");
        assertThat(answer.header("Location")).isEqualTo("https://readers.example/v1/deliveries/" + id);

        List<RawRecord> raw = written.raw(id);
        assertThat(raw)
                .extracting(record -> record.source().value())
                .containsExactlyInAnyOrder("harvest/2101.00001", "harvest/2101.00002");
        assertThat(raw).allSatisfy(record -> {
            assertThat(record.recordId()).isEqualTo(RecordId.of(FEED, Format.ARXIV_JSONL, record.text()));
            assertThat(record.asOf()).isEqualTo("2024-02-29");
            assertThat(record.line()).isEqualTo(record.position() + 1);
        });
        assertThat(raw).extracting(RawRecord::text).containsExactlyInAnyOrder(ONE, TWO);
        assertThat(written.rawMessages(id))
                .extracting(message -> new String(message.key(), UTF_8))
                .containsExactlyInAnyOrder("harvest/2101.00001", "harvest/2101.00002");

        List<ConsumerRecord<byte[], byte[]>> rejected = written.rejectedMessages(id);
        assertThat(rejected).hasSize(2).allSatisfy(message -> {
            RejectedRecord record = Written.rejected(message);
            assertThat(message.key()).isEqualTo(record.recordId().value().getBytes(UTF_8));
            assertThat(message.headers().lastHeader("dead-letter-reason").value())
                    .isEqualTo(record.code().code().getBytes(UTF_8));
            assertThat(record.stage()).isEqualTo(RejectedRecord.Stage.INGEST);
            assertThat(record.length()).isEqualTo(record.text().length());
        });
    }

    @Test
    void tellsOfTheDeliveryWhenItBeginsAndWhenItEnds() {
        Response answer = given().body(ONE + "\n" + TWO + "\n").post("/v1/feeds/harvest/deliveries");
        String id = answer.then().statusCode(202).extract().path("id");

        List<Delivery> deliveries = written.deliveries(id);

        assertThat(deliveries).hasSize(2);
        assertThat(deliveries.getFirst().completedAt()).isNull();
        Delivery ended = deliveries.getLast();
        assertThat(ended.completedAt()).isAfterOrEqualTo(ended.receivedAt());
        assertThat(ended.counts()).isEqualTo(new Delivery.Counts(2, 0, 0));
        assertThat(ended.problem()).isNull();
        assertThat(ended.bytes()).isEqualTo(ONE.length() + TWO.length() + 2);
        for (ConsumerRecord<byte[], byte[]> message : written.rawMessages(id)) {
            assertThat(ended.positions().get(message.partition())).isGreaterThanOrEqualTo(message.offset());
        }
        LocalDate today = LocalDate.ofInstant(ended.receivedAt(), ZoneOffset.UTC);
        assertThat(written.raw(id)).extracting(RawRecord::asOf).containsOnly(today);
    }

    @Test
    void dryRunPublishesNothing() {
        Response answer = given().body(ONE + "\n{").queryParam("dryRun", "true").post("/v1/feeds/harvest/deliveries");

        String id = answer.then()
                .statusCode(200)
                .body("records.published", equalTo(1))
                .body("records.rejected", equalTo(1))
                .extract()
                .path("id");
        assertThat(written.raw(id)).isEmpty();
        assertThat(written.rejected(id)).isEmpty();
        assertThat(written.deliveries(id)).isEmpty();
    }

    @Test
    void readsGzipWithSeveralMembers() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(gzip(ONE + "\n"));
        body.write(gzip(TWO + "\n"));

        push(body.toByteArray(), "gzip").statusCode(202).body("records.published", equalTo(2));
    }

    @Test
    void brokenGzipKeepsWhatCameBefore() throws IOException {
        byte[] whole = gzip((ONE + "\n").repeat(3) + "x".repeat(200_000) + "\n" + TWO);
        byte[] cut = Arrays.copyOf(whole, whole.length - 12);

        String id = problem(push(cut, "gzip"), 400, "malformed-document")
                .body("records.published", equalTo(1))
                .body("records.duplicates", equalTo(2))
                .extract()
                .path("delivery");

        assertThat(written.raw(id)).hasSize(1);
        Delivery ended = written.deliveries(id).getLast();
        assertThat(ended.problem()).isEqualTo(RejectionCode.MALFORMED_DOCUMENT);
        assertThat(ended.counts()).isEqualTo(new Delivery.Counts(1, 2, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "zstd", "gzip, gzip"})
    void otherEncodingsAreNotRead(String encoding) {
        problem(push(ONE.getBytes(UTF_8), encoding), 415, "unsupported-encoding")
                .header("Accept-Encoding", "gzip");
    }

    @Test
    void aBodyThatIsNotGzipSaysSo() {
        problem(push(ONE.getBytes(UTF_8), "gzip"), 400, "malformed-document");
    }

    @Test
    void gzipThatDoesNotSaySoIsAsked() throws IOException {
        problem(push(gzip(ONE), "identity"), 400, "malformed-document")
                .body("detail", containsString("Content-Encoding: gzip"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/feeds/Harvest/deliveries               | 400 | invalid-feed-name",
                "/v1/feeds/a%20b/deliveries                 | 400 | invalid-feed-name",
                "/v1/feeds/harvest/deliveries?format=scroll | 400 | unknown-format",
                "/v1/feeds/harvest/deliveries?asOf=tomorrow | 400 | invalid-parameter",
                "/v1/feeds/harvest/deliveries?asOf=2023-02-29 | 400 | invalid-parameter",
                "/v1/feeds/harvest/deliveries?dryRun=maybe  | 400 | invalid-parameter",
                "/v1/feeds/harvest/parcels                  | 404 | not-found",
                "/v1/feeds/harvest                          | 405 | method-not-allowed",
            })
    void badRequestsSayWhatIsBad(String path, int status, String code) {
        problem(given().urlEncodingEnabled(false).body(ONE).post(path).then(), status, code);
    }

    @Test
    void wrongMethodAndUnacceptableAnswersAreProblemsToo() {
        problem(given().get("/v1/feeds/harvest/deliveries").then(), 405, "method-not-allowed");
        problem(
                given().accept("text/csv")
                        .body(ONE)
                        .post("/v1/feeds/harvest/deliveries")
                        .then(),
                406,
                "not-acceptable");
    }

    @Test
    void unrecognisedDocumentsAreToldWhatTheyLack() {
        problem(
                        push("Dear all,\n\nplease find attached.\n\nKind regards\n".getBytes(UTF_8), "identity"),
                        422,
                        "unrecognised-format")
                .body("detail", containsString("Dear all"))
                .body("nearest", equalTo("review-listing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n\n \t"})
    void emptyDocumentsAreNoDocuments(String document) {
        problem(push(document.getBytes(UTF_8), "identity"), 400, "empty-document");
    }

    @Test
    void aJsonArrayIsNoLines() {
        problem(
                        given().body("[" + ONE + "," + TWO + "]")
                                .queryParam("format", "arxiv-jsonl")
                                .post("/v1/feeds/harvest/deliveries")
                                .then(),
                        400,
                        "malformed-document")
                .body("detail", containsString("one JSON object a line"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/octet-stream",
                "application/x-www-form-urlencoded",
                "application/x-ndjson",
                "application/jsonl",
                "application/json"
            })
    void contentTypesDoNotStandInTheWay(String type) {
        given().config(noCharset())
                .contentType(type)
                .body(ONE.getBytes(UTF_8))
                .post("/v1/feeds/harvest/deliveries")
                .then()
                .statusCode(202)
                .body("format", equalTo("arxiv-jsonl"));
    }

    @Test
    void undecodableRecordsAreRejectedAlone() {
        String document = String.join("\n", ONE, json("2101.00009", "Café", "Latin one."), TWO);

        String id = push(document.getBytes(ISO_8859_1), "identity")
                .statusCode(202)
                .body("records.published", equalTo(2))
                .body("rejections.code", equalTo(List.of("undecodable-text")))
                .extract()
                .path("id");

        assertThat(written.rejected(id)).singleElement().satisfies(record -> {
            assertThat(record.line()).isEqualTo(2);
            assertThat(record.text()).contains("Caf\uFFFD");
        });
    }

    @Test
    void describesItself() {
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.keySet()", hasItems("/v1/feeds/{feed}/deliveries"));
        given().get("/q/swagger-ui/").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200).body("checks.name", hasItems("kafka"));
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/started").then().statusCode(200);
    }

    @Test
    void countsWhatItDoes() {
        push((ONE + "\n{").getBytes(UTF_8), "identity").statusCode(202);

        String metrics =
                given().get("/q/metrics").then().statusCode(200).extract().asString();

        assertThat(metrics)
                .containsPattern(
                        "abstracts_ingest_records_total\\{feed=\"harvest\",format=\"[a-z-]+\",outcome=\"published\"}")
                .containsPattern(
                        "abstracts_ingest_records_total\\{feed=\"harvest\",format=\"[a-z-]+\",outcome=\"malformed-record\"}")
                .contains("abstracts_ingest_deliveries_total{outcome=\"accepted\"}")
                .contains("abstracts_ingest_document_bytes_total")
                .contains("kafka_producer_record_send_total");
    }

    private static ValidatableResponse push(byte[] body, String encoding) {
        RequestSpecification request = given().config(noCharset()).contentType("application/octet-stream");
        return request.header("Content-Encoding", encoding)
                .body(body)
                .post("/v1/feeds/harvest/deliveries")
                .then();
    }

    private static io.restassured.config.RestAssuredConfig noCharset() {
        return io.restassured.RestAssured.config()
                .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs("application/x-www-form-urlencoded", io.restassured.http.ContentType.TEXT)
                        .encodeContentTypeAs("application/x-ndjson", io.restassured.http.ContentType.TEXT)
                        .encodeContentTypeAs("application/jsonl", io.restassured.http.ContentType.TEXT));
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", endsWith(":" + code))
                .body("status", equalTo(status))
                .body("title.length()", org.hamcrest.Matchers.greaterThan(3))
                .body("detail.length()", org.hamcrest.Matchers.greaterThan(3));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String json(String id, String title, String abstractText) {
        return "{\"id\":\"%s\",\"title\":\"%s\",\"abstract\":\"%s\"}".formatted(id, title, abstractText);
    }
}
