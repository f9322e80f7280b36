package dev.abstracts.enrich.vector;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.abstracts.contract.PaperVector;
import dev.abstracts.contract.Topics;
import dev.abstracts.enrich.topology.Blocks;
import dev.abstracts.enrich.topology.Pipeline;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The running service with vectors. */
@QuarkusTest
@QuarkusTestResource(value = VectorsBackend.class, restrictToAnnotatedClass = true)
class EmbedResourceTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @ConfigProperty(name = "abstracts.namespace")
    String namespace;

    @BeforeEach
    void modelIsThere() {
        soon().untilAsserted(
                        () -> given().get("/v1/vectors").then().statusCode(200).body("state", equalTo("running")));
    }

    @Test
    void textsAsVectors() {
        ValidatableResponse answer = embed(Map.of("texts", List.of("frost forecast", "boats", "frost forecast")))
                .statusCode(200)
                .body("model", equalTo("bge-small-en-v1.5-q"))
                .body("dimensions", equalTo(384))
                .body("vectors", hasSize(3));
        List<String> vectors = answer.extract().path("vectors");
        assertThat(vectors.get(0)).isEqualTo(vectors.get(2)).isNotEqualTo(vectors.get(1));
        assertThat(PaperVector.decode(vectors.get(0))).hasSize(384);
        List<String> again = embed(Map.of("texts", List.of("frost forecast"), "as", "query"))
                .extract()
                .path("vectors");
        assertThat(again).containsExactly(vectors.get(0));
        List<String> document = embed(Map.of("texts", List.of("frost forecast"), "as", "document"))
                .extract()
                .path("vectors");
        assertThat(document.get(0)).isNotEqualTo(vectors.get(0));
    }

    @Test
    void whatIsWrongIsAProblem() {
        problem("{", 400, "malformed-document").body("detail", containsString("the body is {\"texts\""));
        problem("[1]", 400, "malformed-document");
        problem("null", 400, "malformed-document");
        problem("", 400, "malformed-document");
        problem("{\"texts\": [\"a\"], \"as\": \"song\"}", 400, "malformed-document");
        problem("{}", 400, "invalid-parameter").body("parameter", equalTo("texts"));
        problem("{\"texts\": [\"a\", null]}", 400, "invalid-parameter").body("detail", containsString("text 2"));
        problem("{\"texts\": [\" \"]}", 400, "invalid-parameter");
        embed(Map.of("texts", Collections.nCopies(17, "a"))).statusCode(400);
        embed(Map.of("texts", Collections.nCopies(2, "a".repeat(10_001))))
                .statusCode(400)
                .body("detail", containsString("20002 characters together, more than 20000"));
    }

    @Test
    void aFloodIsTurnedAwayAndTheNextOneIsServed() throws Exception {
        List<String> long16 = Collections.nCopies(16, "boats ".repeat(200));
        try (ExecutorService callers = Executors.newFixedThreadPool(40)) {
            List<Callable<Integer>> calls = IntStream.range(0, 40)
                    .<Callable<Integer>>mapToObj(i -> () -> embed(Map.of("texts", long16, "as", "document"))
                            .extract()
                            .statusCode())
                    .toList();
            List<Future<Integer>> answers = callers.invokeAll(calls);
            assertThat(answers).extracting(Future::get).containsOnly(200, 503).contains(200, 503);
        }
        embed(Map.of("texts", List.of("after the flood"))).statusCode(200);
    }

    @Test
    void papersHaveVectors() {
        try (Pipeline pipeline = new Pipeline(bootstrapServers, new Topics(namespace))) {
            pipeline.push(
                    Blocks.record("flow", "2501.00001", "We count urchins."),
                    Blocks.record("flow", "2501.00002", "We count mussels."));
            soon().untilAsserted(() -> assertThat(pipeline.committed(pipeline.topics.vectors(), PaperVector.class))
                    .extracting(vector -> vector.id().value())
                    .contains("arxiv:2501.00001", "arxiv:2501.00002"));
        }
        soon().untilAsserted(() -> given().get("/v1/vectors")
                .then()
                .body("pending", equalTo(0))
                .body("computed", greaterThanOrEqualTo(2)));
        given().get("/q/metrics")
                .then()
                .body(containsString("abstracts_vectors_computed_total"))
                .body(containsString("abstracts_vectors_reused_total"))
                .body(containsString("abstracts_vectors_pending"))
                .body(containsString("abstracts_vectors_rate"))
                .body(containsString("abstracts_vectors_paused"));
        given().get("/q/health/well").then().statusCode(200).body("checks.name", hasItem("vectors"));
    }

    @Test
    void isDescribed() {
        given().get("/q/openapi?format=json")
                .then()
                .body("paths.'/v1/embed'.post.operationId", equalTo("embedTexts"))
                .body("paths.'/v1/vectors'.get.operationId", equalTo("vectors"));
    }

    private static ValidatableResponse problem(String body, int status, String code) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/embed")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:abstracts:problem:" + code));
    }

    private static ValidatableResponse embed(Map<String, ?> body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/embed")
                .then();
    }

    private static ConditionFactory soon() {
        return await().pollInSameThread().atMost(Duration.ofSeconds(60));
    }
}
