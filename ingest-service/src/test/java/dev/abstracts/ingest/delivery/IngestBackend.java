package dev.abstracts.ingest.delivery;

import dev.abstracts.contract.Topics;
import dev.abstracts.local.backend.Backend;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;

/** A namespace of its own on the build's Kafka. */
public final class IngestBackend implements QuarkusTestResourceLifecycleManager {

    private static final int PARTITIONS = 3;

    @Override
    public Map<String, String> start() {
        Backend backend = Backend.shared();
        Topics topics = new Topics("ingest-" + HexFormat.of().toHexDigits(new Random().nextInt()));
        backend.createTopics(topics, PARTITIONS);
        return Map.of(
                "kafka.bootstrap.servers", backend.kafkaBootstrapServers(),
                "abstracts.namespace", topics.namespace(),
                "abstracts.search.url", "https://readers.example/");
    }

    @Override
    public void stop() {}
}
