package dev.abstracts.ingest.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.abstracts.contract.Format;
import dev.abstracts.contract.RawRecord;
import dev.abstracts.ingest.delivery.IngestBackend;
import dev.abstracts.ingest.delivery.Written;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(IngestBackend.class)
class FeedResourceTest {

    private final Written written = Written.here();

    private static ValidatableResponse put(String feed, String settings) {
        return given().contentType("application/json")
                .body(settings)
                .put("/v1/feeds/" + feed)
                .then();
    }

    @Test
    void settingsAreKeptAndShown() {
        put("coast", """
                {"title": "Coast", "homepage": "https://coast.example/", "owner": "harbour office", "format": "blocks",
                 "poll": {"protocol": "oai-pmh", "url": "https://coast.example/oai", "paused": true, "set": "tides"}}""")
                .statusCode(200)
                .body("name", equalTo("coast"))
                .body("poll.everySeconds", equalTo(3600))
                .body("updatedAt", notNullValue());

        String shown = given().get("/v1/feeds/coast")
                .then()
                .statusCode(200)
                .body("title", equalTo("Coast"))
                .body("format", equalTo("blocks"))
                .body("poll.set", equalTo("tides"))
                .body("poll.paused", equalTo(true))
                .extract()
                .asString();
        given().get("/v1/feeds").then().statusCode(200).body("feeds.name", hasItem("coast"));
        put("coast", shown).statusCode(200).body("title", equalTo("Coast"));
        put("coast", "{}").statusCode(200).body("title", nullValue());
    }

    @Test
    void aFeedWithoutSettingsIsNotFoundButMayBePushedTo() {
        given().get("/v1/feeds/nobody").then().statusCode(404).body("type", equalTo("urn:abstracts:problem:not-found"));
        given().body("{\"id\": \"2101.00001\", \"abstract\": \"Moss grows.\"}")
                .post("/v1/feeds/nobody/deliveries")
                .then()
                .statusCode(202);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"colour\": 1}                                       | colour        | Unrecognized field",
                "{\"title\": [1]}                                      | title         | ",
                "{\"title\": \" \"}                                    | title         | 1 to 1000",
                "[]                                                    | body          | ",
                "{\"title\": \"cut                                     | title         | ",
                "{\"format\": \"scroll\"}                              | format        | there are",
                "{\"homepage\": \"coast.example\"}                     | homepage      | http",
                "{\"mapping\": {\"abstract\": \"/a\"}}                 | mapping       | jsonl",
                "{\"format\": \"jsonl\", \"mapping\": {}}              | mapping       | abstract",
                "{\"format\": \"jsonl\", \"mapping\": {\"abstract\": \"a\"}} | mapping | pointer",
                "{\"poll\": {\"url\": \"https://a.example\"}}          | poll.protocol | missing",
                "{\"poll\": {\"protocol\": \"ftp\"}}                   | poll.protocol | ",
                "{\"poll\": {\"protocol\": \"http\"}}                  | poll.url      | missing",
                "{\"poll\": {\"protocol\": \"http\", \"url\": \"file:/etc/passwd\"}} | poll.url | http",
                "{\"poll\": {\"protocol\": \"http\", \"url\": \"https://u:p@a.example\"}} | poll.url | http",
                "{\"poll\": {\"protocol\": \"directory\", \"url\": \"a/b\"}} | poll.url | root",
                "{\"poll\": {\"protocol\": \"http\", \"url\": \"https://a.example\", \"everySeconds\": 1}} | poll.everySeconds | at least",
                "{\"poll\": {\"protocol\": \"http\", \"url\": \"https://a.example\", \"set\": \"x\"}} | poll | oai-pmh",
            })
    void aMistakeInSettingsIsNamed(String settings, String field, String detail) {
        put("mistaken", settings)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:abstracts:problem:invalid-parameter"))
                .body("parameter", equalTo(field))
                .body("detail", containsString(detail == null ? "" : detail));
        given().get("/v1/feeds/mistaken").then().statusCode(404);
    }

    @Test
    void documentsAreReadAsTheFeedSaysUnlessTheirSenderSaysOtherwise() {
        put("plain", "{\"format\": \"jsonl\", \"mapping\": {\"abstract\": \"/text\", \"id\": \"/key\"}}")
                .statusCode(200);
        String document = "{\"key\": \"k1\", \"text\": \"Moss grows on roofs.\"}\n";

        String id = given().body(document)
                .post("/v1/feeds/plain/deliveries")
                .then()
                .statusCode(202)
                .body("format", equalTo("jsonl"))
                .extract()
                .path("id");

        RawRecord raw = written.raw(id).getFirst();
        assertThat(raw.source().value()).isEqualTo("plain/k1");
        assertThat(raw.mapping()).isEqualTo(Map.of("abstract", "/text", "id", "/key"));
        given().body("{\"id\": \"2101.00001\", \"abstract\": \"Moss grows.\"}")
                .post("/v1/feeds/plain/deliveries?format=arxiv-jsonl")
                .then()
                .statusCode(202)
                .body("format", equalTo("arxiv-jsonl"));
    }

    @Test
    void aSourceIsWithdrawnByARecordOfItsOwn() {
        String id = given().urlEncodingEnabled(false)
                .delete("/v1/feeds/lights/sources/cs%2F0112017")
                .then()
                .statusCode(202)
                .header("Location", startsWith("https://readers.example/v1/deliveries/"))
                .body("records.published", equalTo(1))
                .extract()
                .path("id");

        assertThat(written.raw(id)).singleElement().satisfies(raw -> {
            assertThat(raw.source().value()).isEqualTo("lights/cs/0112017");
            assertThat(raw.format()).isEqualTo(Format.WITHDRAWAL);
        });
        assertThat(written.deliveries(id).getLast().positions()).hasSize(1);
    }

    @Test
    void aFeedIsWithdrawnOnEveryPartitionAndItsSettingsAreForgotten() {
        put("shore", "{\"title\": \"Shore\"}").statusCode(200);

        String id = given().delete("/v1/feeds/shore")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        assertThat(written.rawMessages(id))
                .extracting(message -> message.partition())
                .containsExactlyInAnyOrder(0, 1, 2);
        assertThat(written.raw(id)).extracting(RawRecord::format).containsOnly(Format.FEED_WITHDRAWAL);
        assertThat(written.deliveries(id).getLast().positions().keySet()).containsExactlyElementsOf(List.of(0, 1, 2));
        given().get("/v1/feeds/shore").then().statusCode(404);
    }

    @Test
    void onlyAFeedThatIsPolledCanBeAskedTo() {
        put("pushed", "{}").statusCode(200);
        given().post("/v1/feeds/pushed/poll").then().statusCode(400).body("detail", containsString("not polled"));
        given().post("/v1/feeds/unknown/poll").then().statusCode(404);
        put("paused", "{\"poll\": {\"protocol\": \"http\", \"url\": \"https://a.example\", \"paused\": true}}")
                .statusCode(200);
        given().post("/v1/feeds/paused/poll").then().statusCode(400).body("detail", containsString("paused"));
    }
}
