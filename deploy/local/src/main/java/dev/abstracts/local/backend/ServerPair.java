package dev.abstracts.local.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Kafka and Elasticsearch in the folders {@code kafka} and {@code elasticsearch} of one state folder. */
record ServerPair(Path stateDir, KafkaServer kafka, ElasticsearchServer elasticsearch) implements TestServers {

    private static final String KAFKA_HEAP = "256m";
    private static final String ELASTICSEARCH_HEAP = "512m";
    private static final Duration START_TIMEOUT = Duration.ofMinutes(8);

    static ServerPair in(Path stateDir, int kafkaPort, int elasticsearchPort) {
        Distributions distributions = Distributions.find();
        return new ServerPair(
                stateDir,
                new KafkaServer(
                        ServerSettings.forTests(stateDir.resolve("kafka"), kafkaPort, KAFKA_HEAP), distributions),
                new ElasticsearchServer(
                        ServerSettings.forTests(
                                stateDir.resolve("elasticsearch"), elasticsearchPort, ELASTICSEARCH_HEAP),
                        distributions));
    }

    /** When one does not answer, neither stays. */
    @Override
    public Addresses start() {
        try {
            // Elasticsearch first: it takes longer.
            elasticsearch.start();
            kafka.start();
            kafka.awaitReady(START_TIMEOUT);
            elasticsearch.awaitReady(START_TIMEOUT);
            return new Addresses(kafka.address(), elasticsearch.address());
        } catch (RuntimeException e) {
            kill();
            throw e;
        }
    }

    void stop() {
        List.of(elasticsearch, kafka).parallelStream().forEach(LocalServer::stop);
    }

    @Override
    public void kill() {
        elasticsearch.kill();
        kafka.kill();
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
