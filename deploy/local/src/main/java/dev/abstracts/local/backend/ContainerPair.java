package dev.abstracts.local.backend;

import java.util.stream.Stream;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;

/**
 * Both servers as containers of their official images, with the settings of the embedded ones that tests can notice.
 * Loaded only where Testcontainers is on the class path: in the {@link Supervisor} of tests that use containers.
 */
final class ContainerPair implements TestServers {

    private final KafkaContainer kafka;
    private final ElasticsearchContainer elasticsearch;

    ContainerPair(Distributions distributions) {
        this.kafka = new KafkaContainer("apache/kafka:" + distributions.kafkaVersion())
                .withEnv("KAFKA_HEAP_OPTS", "-Xmx" + ServerSettings.KAFKA_HEAP)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_MESSAGE_MAX_BYTES", "8388608")
                .withEnv("KAFKA_REPLICA_FETCH_MAX_BYTES", "8388608")
                .withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "4")
                .withEnv("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "4")
                .withEnv("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1")
                .withEnv("KAFKA_LOG_CLEANER_DEDUPE_BUFFER_SIZE", "16777216")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        String heap = ServerSettings.ELASTICSEARCH_HEAP;
        this.elasticsearch = new ElasticsearchContainer("elasticsearch:" + distributions.elasticsearchVersion())
                .withEnv("ES_JAVA_OPTS", "-Xms%s -Xmx%s".formatted(heap, heap))
                .withEnv("xpack.security.enabled", "false")
                .withEnv("xpack.ml.enabled", "false")
                .withEnv("ingest.geoip.downloader.enabled", "false");
    }

    @Override
    public Addresses start() {
        Startables.deepStart(Stream.of(kafka, elasticsearch)).join();
        return new Addresses(kafka.getBootstrapServers(), elasticsearch.getHttpHostAddress());
    }

    @Override
    public void kill() {
        kafka.stop();
        elasticsearch.stop();
    }
}
