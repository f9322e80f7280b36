package dev.abstracts.search.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.abstracts.contract.Delivery;
import dev.abstracts.contract.Delivery.Settlement;
import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.search.OnServers;
import dev.abstracts.search.SearchServers;
import dev.abstracts.search.index.Papers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(SearchServers.class)
class FeedStatusTest extends OnServers {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void deliveriesAreCountedByDayAndByWeek() {
        Instant now = Instant.now();
        deliver("tide", "tide-old", now.minus(Duration.ofDays(30)), new Delivery.Counts(50, 0, 50), 0, 60_000);
        deliver("tide", "tide-before", now.minus(Duration.ofDays(3)), new Delivery.Counts(10, 0, 0), 0, 4_000);
        deliver("tide", "tide-first", now.minusMillis(2), new Delivery.Counts(6, 1, 2), 1, 1_000);
        deliver("tide", "tide-last", now, new Delivery.Counts(2, 0, 0), 0, 1_000);
        deliver("other", "other-last", now, new Delivery.Counts(7, 0, 7), 7, 500_000);

        JsonPath status = await().atMost(SOON)
                .until(() -> status("tide"), tide -> "tide-last".equals(tide.getString("lastDelivery.id")));

        assertThat(status.getString("feed")).isEqualTo("tide");
        assertThat(status.getString("lastDelivery.state")).isEqualTo("settled");
        assertThat(status.getInt("lastDelivery.records.indexed")).isEqualTo(2);
        assertThat(status.getInt("lastDelivery.steps.total")).isEqualTo(1_000);
        await().atMost(SOON).untilAsserted(() -> {
            JsonPath all = status("tide");
            assertThat(all.getMap("today", String.class, Integer.class))
                    .isEqualTo(Map.of("deliveries", 2, "published", 8, "refused", 2, "rejected", 1, "indexed", 7));
            assertThat(all.getDouble("rejectionRate")).isEqualTo(3.0 / 20);
            assertThat(all.getInt("latency.deliveries")).isEqualTo(3);
            assertThat(all.getInt("latency.p50")).isEqualTo(1_000);
            assertThat(all.getInt("latency.p99")).isBetween(1_000, 4_000);
        });
    }

    @Test
    void aFeedThatIsReceivedForTheFirstTimeHasNoRateYet() {
        topics.publish(
                topics.topics().deliveries(),
                "dawn-first",
                MessageJson.write(new Delivery(
                        "dawn-first",
                        FeedName.of("dawn"),
                        null,
                        0,
                        Instant.now(),
                        null,
                        null,
                        Delivery.Counts.NONE,
                        Map.of(),
                        null)));

        JsonPath status = await().atMost(SOON).until(() -> status("dawn"), dawn -> dawn.get("feed") != null);

        assertThat(status.getMap("")).containsOnlyKeys("feed", "lastDelivery", "today");
        assertThat(status.getString("lastDelivery.state")).isEqualTo("receiving");
    }

    @Test
    void whatIsMissingBetweenItsSourcesNumbersIsAGap() {
        deliver("coast", "coast-1", Instant.now(), new Delivery.Counts(5, 0, 0), 0, 10);
        publish("coast", "arxiv:2103.00007", "arxiv:2103.00008", "arxiv:2103.00011", "arxiv:cs/0112017");
        publish("coast", "source:coast/98", "source:coast/99", "source:coast/101", "source:coast/cove-7");
        publish("elsewhere", "arxiv:2103.00009", "source:elsewhere/100", "doi:10.1000/elsewhere");

        await().atMost(SOON).untilAsserted(() -> assertThat(status("coast").getList("gaps"))
                .isEqualTo(List.of(
                        Map.of("from", "2103.00009", "to", "2103.00010", "missing", 2),
                        Map.of("from", "100", "to", "100", "missing", 1))));
        assertThat(status("coast").getString("gapsCut")).isNull();

        // Which of the feed's own numbers this paper has is not known any more.
        publish("coast", "doi:10.1000/cove");
        await().atMost(SOON).untilAsserted(() -> assertThat(status("coast").getList("gaps.from", String.class))
                .containsExactly("2103.00009"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "No Feed", "a/b"})
    void anUnknownFeedIsNotFound(String feed) {
        given().get("/v1/feeds/{feed}/status", feed)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:abstracts:problem:not-found"));
    }

    private static JsonPath status(String feed) {
        return given().get("/v1/feeds/{feed}/status", feed).then().extract().jsonPath();
    }

    private void publish(String feed, String... ids) {
        topics.publishAll(Stream.of(ids)
                .map(id -> Papers.titled(id)
                        .id(id)
                        .seen(feed, feed + "-1", Format.BLOCKS)
                        .build())
                .toList());
    }

    /** A delivery that has settled. */
    private void deliver(
            String feed, String id, Instant receivedAt, Delivery.Counts counts, long rejected, long millis) {
        Instant settledAt = receivedAt.plusMillis(millis);
        topics.publish(
                topics.topics().deliveries(),
                id,
                MessageJson.write(new Delivery(
                        id,
                        FeedName.of(feed),
                        Format.BLOCKS,
                        100,
                        receivedAt,
                        receivedAt,
                        null,
                        counts,
                        Map.of(),
                        new Settlement(counts.published() - rejected, rejected, receivedAt, receivedAt, settledAt))));
    }
}
