package dev.abstracts.search.generation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Paper;
import dev.abstracts.search.OnServers;
import dev.abstracts.search.SearchServers;
import dev.abstracts.search.elasticsearch.Elasticsearch;
import dev.abstracts.search.index.IndexDefinition;
import dev.abstracts.search.index.IndexNames;
import dev.abstracts.search.index.Papers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What happens to generations, one thing after the other on the same papers. */
@QuarkusTest
@WithTestResource(value = SearchServers.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GenerationsTest extends OnServers {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int PAPERS = 3_000;

    @Inject
    Elasticsearch elasticsearch;

    @Test
    @Order(1)
    void theFirstGenerationIsMadeAndServes() {
        topics.publishAll(
                IntStream.range(0, PAPERS).mapToObj(GenerationsTest::paper).toList());

        await().atMost(SOON).until(GenerationsTest::total, total -> total == PAPERS);
        assertThat(generations().getInt("serving")).isEqualTo(1);
    }

    @Test
    @Order(2)
    void noQueryFailsWhileTheNextGenerationIsFilledAndSwappedIn() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> readUntil(done));

        given().post("/v1/admin/rebuild").then().statusCode(202);
        await().atMost(SOON).until(() -> generations().getInt("serving"), serving -> serving == 2);
        topics.publish(paper(PAPERS));
        await().atMost(SOON).until(GenerationsTest::total, total -> total == PAPERS + 1);
        done.set(true);

        assertThat(reader.get()).isPositive();
        assertThat(roles()).containsExactly("kept", "serving");
    }

    @Test
    @Order(3)
    void aRollbackBringsBackTheOneBeforeAndItCatchesUp() {
        given().post("/v1/admin/rollback").then().statusCode(202);

        await().atMost(SOON).until(() -> generations().getInt("serving"), serving -> serving == 1);
        await().atMost(SOON).until(GenerationsTest::total, total -> total == PAPERS + 1);
        assertThat(roles()).containsExactly("serving", "kept");
    }

    @Test
    @Order(4)
    void anIndexThatIsDeletedIsMadeAgainFromItsTopic() throws IOException {
        elasticsearch.send("DELETE", "/" + namespace + "-papers-1");
        elasticsearch.send("DELETE", "/" + namespace + "-papers-2");

        await().atMost(SOON).until(GenerationsTest::total, total -> total == PAPERS + 1);
    }

    @Test
    @Order(5)
    void aTopicThatWasMadeAgainBeginsANewGeneration() throws Exception {
        int before = generations().getInt("serving");

        topics.deleteAndMakeAgain(topics.topics().papers(), 3);
        topics.publish(paper(1));

        await().atMost(SOON).until(() -> generations().getInt("serving"), serving -> serving > before);
        await().atMost(SOON).until(GenerationsTest::total, total -> total == 1);
    }

    @Test
    @Order(6)
    void whereNothingIsKeptThereIsNothingToGoBackTo() {
        // The generation before was made from the topic that is no more.
        given().post("/v1/admin/rollback")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:abstracts:problem:not-found"));
    }

    @Test
    @Order(7)
    void anIndexOfAnEarlierVersionGainsTheFieldsThatAreNew() throws IOException {
        ObjectNode earlier = earlierIndex();
        ((ObjectNode) earlier.at("/mappings/properties")).remove("comment");
        putInPlaceOfTheServingOne(90, earlier);
        topics.publish(paper(2));

        await().atMost(SOON).until(GenerationsTest::total, total -> total == 2);
        assertThat(generations().getInt("serving")).isEqualTo(90);
        assertThat(elasticsearch
                        .get("/" + new IndexNames(namespace).papers(90) + "/_mapping", Map.of())
                        .findValue("comment"))
                .isNotNull();
    }

    @Test
    @Order(8)
    void anIndexThatCannotTakeThePapersOfThisVersionIsReplaced() throws IOException {
        ObjectNode earlier = earlierIndex();
        ((ObjectNode) earlier.at("/mappings/properties")).putObject("title").put("type", "keyword");
        putInPlaceOfTheServingOne(100, earlier);
        topics.publish(paper(3));

        await().atMost(SOON).until(() -> generations().getInt("serving"), serving -> serving > 100);
        await().atMost(SOON).until(GenerationsTest::total, total -> total == 3);
    }

    private ObjectNode earlierIndex() throws IOException {
        JsonNode serving = elasticsearch.get("/" + alias() + "/_mapping", Map.of());
        ObjectNode index = IndexDefinition.papers().toTree();
        ((ObjectNode) index.path("mappings")).set("_meta", serving.findValue("_meta"));
        return index;
    }

    private void putInPlaceOfTheServingOne(int number, ObjectNode index) throws IOException {
        String name = new IndexNames(namespace).papers(number);
        index.putObject("aliases").putObject(IndexNames.writing(name));
        elasticsearch.create(name, MessageJson.write(index));
        ObjectNode swap = MessageJson.mapper().createObjectNode();
        ArrayNode actions = swap.putArray("actions");
        actions.addObject()
                .putObject("remove")
                .put("index", new IndexNames(namespace).papersPattern())
                .put("alias", alias());
        actions.addObject().putObject("add").put("index", name).put("alias", alias());
        elasticsearch.send("POST", "/_aliases", MessageJson.write(swap));
    }

    private String alias() {
        return new IndexNames(namespace).papersAlias();
    }

    private static Paper paper(int number) {
        return Papers.titled("Wave " + number)
                .id("arxiv:2103.%05d".formatted(number))
                .abstractText("A wave comes, and another one.")
                .build();
    }

    /** Returns how often it has read, every time without an error and without missing a paper. */
    private static int readUntil(AtomicBoolean done) {
        int reads = 0;
        while (!done.get()) {
            Response answer =
                    given().queryParam("q", "wave").queryParam("size", 0).get("/v1/papers");
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.jsonPath().getInt("total")).isGreaterThanOrEqualTo(PAPERS);
            reads++;
        }
        return reads;
    }

    private static int total() {
        Response answer = given().queryParam("size", 0).get("/v1/papers");
        return answer.statusCode() == 200 ? answer.jsonPath().getInt("total") : -1;
    }

    private static JsonPath generations() {
        return given().get("/v1/admin/generations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> roles() {
        return generations().getList("generations.role");
    }
}
