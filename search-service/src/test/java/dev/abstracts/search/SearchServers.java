package dev.abstracts.search;

import dev.abstracts.contract.Topics;
import dev.abstracts.local.backend.Backend;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.UUID;

/** The build's Kafka and Elasticsearch for a service under test, under a namespace that nobody has used. */
public final class SearchServers implements QuarkusTestResourceLifecycleManager {

    static final int PARTITIONS = 3;

    @Override
    public Map<String, String> start() {
        Backend backend = Backend.shared();
        String namespace = "search-" + UUID.randomUUID().toString().substring(0, 8);
        backend.createTopics(new Topics(namespace), PARTITIONS);
        return Map.of(
                "kafka.bootstrap.servers",
                backend.kafkaBootstrapServers(),
                "quarkus.elasticsearch.hosts",
                backend.elasticsearchHost(),
                "abstracts.namespace",
                namespace,
                "abstracts.stream.heartbeat",
                "1s",
                "quarkus.http.cors.enabled",
                "true");
    }

    @Override
    public void stop() {
        // The servers end with the build.
    }
}
