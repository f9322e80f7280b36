package dev.abstracts.enrich;

import dev.abstracts.contract.Topics;
import dev.abstracts.local.backend.Backend;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;

/** A namespace of its own on the build's Kafka, and an empty state folder; vectors are switched off. */
public final class EnrichBackend implements QuarkusTestResourceLifecycleManager {

    public static final int PARTITIONS = 2;

    @Override
    public Map<String, String> start() {
        Backend backend = Backend.shared();
        Topics topics = new Topics("enrich-" + HexFormat.of().toHexDigits(new Random().nextInt()));
        backend.createTopics(topics, PARTITIONS);
        try {
            return Map.of(
                    "kafka.bootstrap.servers", backend.kafkaBootstrapServers(),
                    "abstracts.namespace", topics.namespace(),
                    "abstracts.vectors.enabled", "false",
                    "abstracts.state-dir", Files.createTempDirectory("enrich").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
