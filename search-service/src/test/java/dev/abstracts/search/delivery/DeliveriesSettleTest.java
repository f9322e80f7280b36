package dev.abstracts.search.delivery;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.abstracts.contract.Delivery;
import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.RecordId;
import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.search.OnServers;
import dev.abstracts.search.SearchServers;
import dev.abstracts.search.index.Papers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** enrich-service is played by the test: it writes in transactions and commits as a Kafka Streams application does. */
@QuarkusTest
@WithTestResource(SearchServers.class)
class DeliveriesSettleTest extends OnServers {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final FeedName FEED = FeedName.of("coast");

    @Test
    void aDeliveryIsSettledWhenItsPapersAreFound() throws IOException {
        String id = UUID.randomUUID().toString();
        RecordMetadata first = raw("one");
        RecordMetadata last = raw("two");
        receive(id, 2, first, last);

        await().atMost(SOON).until(() -> state(id), "enriching"::equals);

        RecordMetadata sighting =
                topics.publishInTransaction(topics.topics().sightings(), id, "a sighting".getBytes(UTF_8));
        topics.publishInTransaction(
                topics.topics().papers(),
                "arxiv:2102.1",
                MessageJson.write(Papers.titled("Ebb").id("arxiv:2102.1").build()));
        topics.commitAsEnrich(Stream.of(first, last));

        await().atMost(SOON).until(() -> state(id), "assembling"::equals);

        given().get("/v1/deliveries/{id}", id)
                .then()
                .body("times.enrichedAt", notNullValue())
                .body("steps.enrich", notNullValue())
                .body("steps.assemble", nullValue());

        // The marker of the transaction lies behind the record, and is never committed past.
        topics.commitAsEnrich(Stream.of(sighting));

        JsonPath settled = settled(id);
        assertThat(settled.getInt("records.indexed")).isEqualTo(2);
        assertThat(settled.getInt("records.pending")).isZero();
        assertThat(settled.getInt("records.rejected")).isZero();
        assertThat(Stream.of("receivedAt", "completedAt", "enrichedAt", "assembledAt", "settledAt")
                        .map(time -> Instant.parse(settled.getString("times." + time))))
                .isSorted();
        given().get("/v1/papers/{id}", "arxiv:2102.1").then().statusCode(200);
        given().queryParam("q", "ti:Ebb").get("/v1/papers").then().body("total", equalTo(1));
        assertThat(settlements(id)).hasSize(1);
    }

    @Test
    void whatALaterStageRejectsIsNotIndexed() throws IOException {
        String id = UUID.randomUUID().toString();
        RecordMetadata last = raw("three");
        receive(id, 5, last);
        reject(id, "bad one", RejectedRecord.Stage.PARSE);
        reject(id, "bad one", RejectedRecord.Stage.PARSE);
        reject(id, "bad two", RejectedRecord.Stage.ASSEMBLE);
        reject(id, "never published", RejectedRecord.Stage.INGEST);
        topics.commitAsEnrich(Stream.of(last));
        topics.commitAsEnrichToTheEnd(topics.topics().sightings());

        JsonPath settled = settled(id);
        assertThat(settled.getInt("records.rejected")).isEqualTo(2);
        assertThat(settled.getInt("records.indexed")).isEqualTo(3);
    }

    @Test
    void aDeliveryWithoutRecordsIsSettledAtOnce() {
        String id = UUID.randomUUID().toString();
        topics.publish(
                topics.topics().deliveries(),
                id,
                MessageJson.write(new Delivery(
                        id,
                        FEED,
                        null,
                        12,
                        Instant.now(),
                        Instant.now(),
                        RejectionCode.EMPTY_DOCUMENT,
                        new Delivery.Counts(0, 0, 1),
                        Map.of(),
                        null)));

        JsonPath settled = settled(id);
        assertThat(settled.getInt("records.indexed")).isZero();
        assertThat(settled.getInt("records.refused")).isEqualTo(1);
        assertThat(settled.getString("problem")).isEqualTo("empty-document");
    }

    @Test
    void aDeliveryThatIsStillReceivedSaysSo() {
        String id = UUID.randomUUID().toString();
        topics.publish(
                topics.topics().deliveries(),
                id,
                MessageJson.write(new Delivery(
                        id, FEED, Format.BLOCKS, 12, Instant.now(), null, null, Delivery.Counts.NONE, Map.of(), null)));

        await().atMost(SOON).until(() -> state(id), "receiving"::equals);
    }

    @Test
    void anUnknownDeliveryIsNotFound() {
        await().atMost(SOON).untilAsserted(() -> given().get("/v1/deliveries/{id}", "nobody/knows it")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:abstracts:problem:not-found")));
    }

    @Test
    void offsetsOfATopicThatWasMadeAnewSettleNothing() throws Exception {
        topics.tellIdsAsEnrich();
        topics.deleteAndMakeAgain(topics.topics().sightings(), 3);
        TopicPartition sightings = new TopicPartition(topics.topics().sightings(), 0);
        topics.commitAsEnrich(Map.of(sightings, new OffsetAndMetadata(50)));

        String id = UUID.randomUUID().toString();
        RecordMetadata last = raw("four");
        receive(id, 1, last);
        topics.commitAsEnrich(Stream.of(last));
        await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> state(id), "enriching"::equals);

        topics.commitAsEnrich(Map.of(sightings, new OffsetAndMetadata(0)));
        topics.tellIdsAsEnrich();
        settled(id);
    }

    private RecordMetadata raw(String text) {
        return topics.publish(topics.topics().raw(), "coast/" + text, text.getBytes(UTF_8));
    }

    private void receive(String id, long published, RecordMetadata... positions) {
        Map<Integer, Long> last = new HashMap<>();
        Stream.of(positions).forEach(position -> last.merge(position.partition(), position.offset(), Math::max));
        topics.publish(
                topics.topics().deliveries(),
                id,
                MessageJson.write(new Delivery(
                        id,
                        FEED,
                        Format.BLOCKS,
                        100,
                        Instant.now(),
                        Instant.now(),
                        null,
                        new Delivery.Counts(published, 1, 0),
                        last,
                        null)));
    }

    private void reject(String delivery, String text, RejectedRecord.Stage stage) {
        RecordId id = RecordId.of(FEED, Format.BLOCKS, text);
        topics.publish(
                topics.topics().rejected(),
                id.value(),
                MessageJson.write(new RejectedRecord(
                        id,
                        FEED,
                        delivery,
                        Format.BLOCKS,
                        null,
                        stage,
                        RejectionCode.UNPARSEABLE_RECORD,
                        "there is nothing in it",
                        0L,
                        1L,
                        text,
                        text.length(),
                        id.value(),
                        Instant.now())));
    }

    private static JsonPath settled(String id) {
        await().atMost(SOON).until(() -> state(id), "settled"::equals);
        return given().get("/v1/deliveries/{id}", id).then().extract().jsonPath();
    }

    private static String state(String id) {
        return given().get("/v1/deliveries/{id}", id).then().extract().path("state");
    }

    private List<Delivery> settlements(String id) throws IOException {
        List<Delivery> all = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> message :
                topics.read(topics.topics().deliveries())) {
            Delivery delivery = MessageJson.read(message.value(), Delivery.class);
            if (delivery.id().equals(id) && delivery.settlement() != null) {
                all.add(delivery);
            }
        }
        return all;
    }
}
