package dev.abstracts.search.paper;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.abstracts.contract.Topics;
import dev.abstracts.local.backend.Backend;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(ElasticsearchAwayTest.NoElasticsearch.class)
class ElasticsearchAwayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/papers?q=graph",
                "/v1/papers",
                "/v1/papers/arxiv:2103.00001",
                "/v1/changes?q=graph",
                "/v1/papers/stream?q=graph"
            })
    void readersAreToldToTryAgain(String address) {
        given().get(address)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", endsWith("unavailable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/papers?q=titel:graph", "/v1/papers?size=many"})
    void mistakesAreStillMistakes(String address) {
        given().get(address).then().statusCode(400);
    }

    @Test
    void changesNeedNoIndex() {
        given().get("/v1/changes").then().statusCode(200).body("caughtUp", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?q=graph", "/papers/arxiv:2103.00001", "/feeds", "/live?q=graph"})
    void thePagesSaySo(String address) {
        given().get(address)
                .then()
                .statusCode(503)
                .contentType("text/html")
                .body(containsString("the index cannot answer at the moment"));
    }

    /** The build's Kafka, and a port where nobody listens. */
    public static final class NoElasticsearch implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            Backend backend = Backend.shared();
            String namespace = "away-" + UUID.randomUUID().toString().substring(0, 8);
            backend.createTopics(new Topics(namespace), 1);
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return Map.of(
                        "kafka.bootstrap.servers",
                        backend.kafkaBootstrapServers(),
                        "quarkus.elasticsearch.hosts",
                        "127.0.0.1:" + free.getLocalPort(),
                        "abstracts.namespace",
                        namespace);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {
            // The servers end with the build.
        }
    }
}
