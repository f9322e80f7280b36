package dev.abstracts.search.paper;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.Paper;
import dev.abstracts.contract.Topics;
import dev.abstracts.local.backend.Backend;
import dev.abstracts.search.OnServers;
import dev.abstracts.search.TestTopics;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** The build's Kafka and Elasticsearch with the {@link InventedPapers} in a namespace of their own. */
public final class IndexedPapers implements QuarkusTestResourceLifecycleManager {

    private static String trouble = "";

    @Override
    public Map<String, String> start() {
        Backend backend = Backend.shared();
        String namespace = "query-" + UUID.randomUUID().toString().substring(0, 8);
        backend.createTopics(new Topics(namespace), 2);
        List<Paper> papers = new ArrayList<>(InventedPapers.present());
        papers.add(InventedPapers.gone());
        try (TestTopics topics = new TestTopics(backend.kafkaBootstrapServers(), namespace)) {
            topics.publishAll(papers);
            InventedDeliveries.publish(topics);
        }
        return Map.of(
                "kafka.bootstrap.servers", backend.kafkaBootstrapServers(),
                "quarkus.elasticsearch.hosts", backend.elasticsearchHost(),
                "abstracts.namespace", namespace);
    }

    @Override
    public void stop() {
        // The servers end with the build.
    }

    /**
     * Waits until a search for everything finds every one of the {@link InventedPapers}. Tests that follow one for which
     * they did not come do not wait again.
     */
    public static synchronized void await() {
        if (trouble.isEmpty()) {
            OnServers.awaitReady();
            trouble = missing();
        }
        assertThat(trouble).isEmpty();
    }

    private static String missing() {
        Set<String> wanted = InventedPapers.present().stream()
                .map(paper -> paper.id().value())
                .collect(Collectors.toSet());
        Set<String> found = new HashSet<>();
        try {
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                found.clear();
                found.addAll(get("/v1/papers?size=100").getList("papers.id", String.class));
                return found.equals(wanted);
            });
            return "";
        } catch (ConditionTimeoutException e) {
            wanted.removeAll(found);
            return "not found: %s; readiness: %s; rejected: %s"
                    .formatted(
                            wanted,
                            given().get("/q/health/ready").asString(),
                            given().get("/v1/rejected").asString());
        }
    }

    private static JsonPath get(String path) {
        return given().get(path).then().statusCode(200).extract().jsonPath();
    }
}
