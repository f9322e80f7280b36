package dev.abstracts.search.paper;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.abstracts.contract.Paper;
import dev.abstracts.contract.Topics;
import dev.abstracts.local.backend.Backend;
import dev.abstracts.search.TestTopics;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The build's Kafka and Elasticsearch with the {@link InventedPapers} in a namespace of their own. */
public final class IndexedPapers implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Backend backend = Backend.shared();
        String namespace = "query-" + UUID.randomUUID().toString().substring(0, 8);
        backend.createTopics(new Topics(namespace), 2);
        List<Paper> papers = new ArrayList<>(InventedPapers.present());
        papers.add(InventedPapers.gone());
        try (TestTopics topics = new TestTopics(backend.kafkaBootstrapServers(), namespace)) {
            topics.publishAll(papers);
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

    /** Waits until a search for everything finds that many papers. */
    public static void awaitTotal(int total) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> given().get("/v1/papers?size=0")
                .then()
                .statusCode(200)
                .body("total", org.hamcrest.Matchers.equalTo(total)));
    }
}
