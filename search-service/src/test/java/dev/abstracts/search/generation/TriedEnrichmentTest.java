package dev.abstracts.search.generation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.abstracts.contract.Format;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.Tag;
import dev.abstracts.contract.Venue;
import dev.abstracts.search.OnServers;
import dev.abstracts.search.SearchServers;
import dev.abstracts.search.index.Papers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Papers of another enrichment are filled in beside those that readers see, compared, accepted and taken back. */
@QuarkusTest
@WithTestResource(value = SearchServers.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TriedEnrichmentTest extends OnServers {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    @Order(1)
    void anEnrichmentThatWasNotBegunCannotBeTried() {
        given().post("/v1/admin/rebuild?enrichment=2")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("enrichment"))
                .body("detail", containsString("has not been begun"));
        given().post("/v1/admin/accept").then().statusCode(404);
    }

    @Test
    @Order(2)
    void readersSeeTheOldPapersUntilTheNewOnesAreAccepted() throws Exception {
        topics.publish(paper("Ebb", "task:tides"));
        topics.publish(paper("Flow", "task:tides"));
        topics.publish(paper("Foam"));
        await().atMost(SOON).until(TriedEnrichmentTest::total, total -> total == 3);

        topics.makeTopicsOf(2, 2);
        topics.publish(2, paper("Ebb", "task:tides", "method:moon"));
        topics.publish(2, paper("Flow"));
        given().post("/v1/admin/rebuild?enrichment=2").then().statusCode(202);

        await().atMost(SOON).until(() -> generations().getInt("generations[1].lag"), lag -> lag == 0);
        assertThat(generations().getList("generations.role")).containsExactly("serving", "filling");
        assertThat(generations().getList("generations.enrichment")).containsExactly(1, 2);
        assertThat(total("tag=method:moon")).isZero();
    }

    @Test
    @Order(3)
    void theDifferenceSaysWhatCameAndWent() {
        JsonPath difference = given().get("/v1/admin/generations/difference?before=1&after=2")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(difference.getInt("both")).isEqualTo(2);
        assertThat(difference.getInt("changed")).isEqualTo(2);
        assertThat(difference.getInt("onlyBefore")).isEqualTo(1);
        assertThat(difference.getString("missing[0].samples[0]"))
                .isEqualTo(paper("Foam").id().value());
        assertThat(difference.getString("tagsAdded[0].value")).isEqualTo("method:moon");
        assertThat(difference.getString("tagsAdded[0].samples[0]"))
                .isEqualTo(paper("Ebb").id().value());
        assertThat(difference.getString("tagsRemoved[0].value")).isEqualTo("task:tides");
        assertThat(difference.getInt("tagsRemoved[0].papers")).isEqualTo(1);
        given().get("/v1/admin/generations/difference?before=1&after=7")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("after"));
    }

    @Test
    @Order(4)
    void acceptedTheyAreShownAndFilledFromTheirOwnTopic() {
        given().post("/v1/admin/accept").then().statusCode(202);

        assertThat(total("tag=method:moon")).isEqualTo(1);
        topics.publish(2, paper("Spray", "method:moon"));
        await().atMost(SOON).until(() -> total("tag=method:moon"), total -> total == 2);
        assertThat(generations().getList("generations.role")).containsExactly("kept", "serving");
    }

    @Test
    @Order(5)
    void aRebuildStaysWithTheEnrichmentThatIsShown() {
        given().post("/v1/admin/rebuild").then().statusCode(202);

        await().atMost(SOON).until(() -> generations().getInt("serving"), serving -> serving == 3);
        assertThat(generations().getInt("generations.find { it.role == 'serving' }.enrichment"))
                .isEqualTo(2);
        assertThat(total("tag=method:moon")).isEqualTo(2);
    }

    private static Paper paper(String title, String... tags) {
        Tag[] all = new Tag[tags.length];
        for (int i = 0; i < tags.length; i++) {
            all[i] = new Tag(tags[i], tags[i], tags[i].substring(0, tags[i].indexOf(':')), "gazetteer", null, 1);
        }
        return Papers.titled(title)
                .abstractText("Water.")
                .venue(new Venue("TIDE", 2024, Venue.Status.ACCEPTED, null, null, null, null, null))
                .tags(all)
                .seen("coast", "d1", Format.BLOCKS)
                .build();
    }

    private static JsonPath generations() {
        return given().get("/v1/admin/generations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int total() {
        return total("size=0");
    }

    private static int total(String filter) {
        return given().get("/v1/papers?" + filter)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("total");
    }
}
