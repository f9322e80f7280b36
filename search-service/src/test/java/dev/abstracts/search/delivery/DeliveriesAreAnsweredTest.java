package dev.abstracts.search.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.Delivery;
import dev.abstracts.contract.Delivery.Settlement;
import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.RecordId;
import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.search.OnServers;
import dev.abstracts.search.SearchServers;
import dev.abstracts.search.elasticsearch.Elasticsearch;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers are told of deliveries that have settled. */
@QuarkusTest
@WithTestResource(SearchServers.class)
class DeliveriesAreAnsweredTest extends OnServers {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Instant RECEIVED = Instant.parse("2026-01-01T00:00:00Z");

    @Inject
    Elasticsearch elasticsearch;

    @Test
    void eachStepSaysHowLongItTook() {
        publish("pier", "steps", RECEIVED, new Delivery.Counts(3, 0, 0), 0);

        await().atMost(SOON).untilAsserted(() -> given().get("/v1/deliveries/{id}", "steps")
                .then()
                .body(
                        "steps",
                        equalTo(Map.of("receive", 100, "enrich", 200, "assemble", 300, "index", 400, "total", 1_000)))
                .body("rejections", equalTo(List.of())));
    }

    @Test
    void itsRejectedRecordsComeWithIt() {
        publish("pier", "d & 1", RECEIVED, new Delivery.Counts(3, 0, 101), 1);
        for (int position = 0; position < 102; position++) {
            reject("d & 1", position);
        }

        JsonPath delivery = await().atMost(SOON)
                .until(
                        () -> given().get("/v1/deliveries/{id}", "d & 1").jsonPath(),
                        answer -> answer.getString("moreRejections") != null);

        assertThat(delivery.getList("rejections")).hasSize(100);
        await().atMost(SOON).untilAsserted(() -> given().get("/v1/deliveries/{id}", "d & 1")
                .then()
                .body("rejections[0].position", equalTo(101))
                .body("rejections[0].line", equalTo(506))
                .body("rejections[0].stage", equalTo("ingest"))
                .body("rejections[0].code", equalTo("malformed-record"))
                .body("rejections[0].detail", equalTo("there is nothing in it"))
                .body("rejections[0].text", equalTo("bad 101")));
        String more =
                given().get("/v1/deliveries/{id}", "d & 1").then().extract().path("moreRejections");
        given().urlEncodingEnabled(false)
                .get(more)
                .then()
                .statusCode(200)
                .body("rejected.position", equalTo(List.of(1, 0)))
                .body("next", nullValue());
        given().urlEncodingEnabled(false)
                .get(given().queryParam("rejections", 0)
                        .get("/v1/deliveries/{id}", "d & 1")
                        .then()
                        .body("rejections", equalTo(List.of()))
                        .extract()
                        .<String>path("moreRejections"))
                .then()
                .body("rejected[0].position", equalTo(101));
    }

    @Test
    void deliveriesOfAFeedAreListedNewestFirst() {
        for (int i = 0; i < 5; i++) {
            publish("quay", "quay-" + i, RECEIVED.plusSeconds(i), new Delivery.Counts(1, 0, 0), 0);
        }
        publish("pier", "not of quay", RECEIVED, new Delivery.Counts(1, 0, 0), 0);

        await().atMost(SOON).untilAsserted(() -> given().queryParam("feed", "quay")
                .get("/v1/deliveries")
                .then()
                .statusCode(200)
                .body("total", equalTo(5)));
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = given().queryParam("feed", "quay")
                    .queryParam("size", 2)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/v1/deliveries")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("deliveries.id"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(ids).containsExactly("quay-4", "quay-3", "quay-2", "quay-1", "quay-0");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/deliveries, size, 201, 0 to 200",
        "/v1/deliveries, code, empty-abstract, no such parameter",
        "/v1/deliveries, feed, No Feed, name",
        "/v1/deliveries/any, rejections, 101, 0 to 100",
    })
    void aBadParameterIsNamed(String path, String name, String value, String detail) {
        given().queryParam(name, value)
                .get(path)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:abstracts:problem:invalid-parameter"))
                .body("parameter", equalTo(name))
                .body("detail", containsString(detail));
    }

    @Test
    void anIndexOfAnEarlierDefinitionIsMadeAgain() throws IOException {
        publish("jetty", "kept", RECEIVED, new Delivery.Counts(1, 0, 0), 0);
        String index = "/" + namespace + "-deliveries";
        JsonNode before = elasticsearch.get(index, Map.of()).path(index.substring(1));
        elasticsearch.send(
                "PUT",
                index + "/_mapping",
                MessageJson.write(Map.of(
                        "_meta",
                        Map.of("topicId", before.at("/mappings/_meta/topicId").asText()))));

        await().atMost(SOON)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> elasticsearch
                                .get(index, Map.of())
                                .at(index + "/mappings/_meta/version")
                                .asInt()
                        == 2);
        await().atMost(SOON).untilAsserted(() -> given().queryParam("feed", "jetty")
                .get("/v1/deliveries")
                .then()
                .body("total", equalTo(1)));
        assertThat(elasticsearch.get(index, Map.of()).at(index + "/settings/index/uuid"))
                .isNotEqualTo(before.at("/settings/index/uuid"));
    }

    private void publish(String feed, String id, Instant receivedAt, Delivery.Counts counts, long rejected) {
        topics.publish(
                topics.topics().deliveries(),
                id,
                MessageJson.write(new Delivery(
                        id,
                        FeedName.of(feed),
                        Format.BLOCKS,
                        100,
                        receivedAt,
                        receivedAt.plusMillis(100),
                        null,
                        counts,
                        Map.of(),
                        new Settlement(
                                counts.published() - rejected,
                                rejected,
                                receivedAt.plusMillis(300),
                                receivedAt.plusMillis(600),
                                receivedAt.plusMillis(1_000)))));
    }

    private void reject(String delivery, int position) {
        String text = "bad " + position;
        RecordId id = RecordId.of(FeedName.of("pier"), Format.BLOCKS, text);
        topics.send(
                topics.topics().rejected(),
                id.value(),
                MessageJson.write(new RejectedRecord(
                        id,
                        FeedName.of("pier"),
                        delivery,
                        Format.BLOCKS,
                        null,
                        position == 0 ? RejectedRecord.Stage.PARSE : RejectedRecord.Stage.INGEST,
                        RejectionCode.MALFORMED_RECORD,
                        "there is nothing in it",
                        (long) position,
                        position * 5L + 1,
                        text,
                        text.length(),
                        id.value(),
                        RECEIVED.plusSeconds(position))));
    }
}
