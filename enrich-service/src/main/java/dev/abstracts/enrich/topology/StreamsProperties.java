package dev.abstracts.enrich.topology;

import static org.apache.kafka.streams.StreamsConfig.consumerPrefix;
import static org.apache.kafka.streams.StreamsConfig.mainConsumerPrefix;
import static org.apache.kafka.streams.StreamsConfig.producerPrefix;
import static org.apache.kafka.streams.StreamsConfig.topicPrefix;

import dev.abstracts.contract.Topics;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** Kafka Streams' properties, and why each is what it is. */
public final class StreamsProperties {

    private StreamsProperties() {}

    /**
     * @param group also the name of the application
     * @param connection the {@code kafka.*} keys: addresses, security
     * @param stateDir of all topologies of this instance; also says who it is to its groups
     */
    public static Properties of(String group, StreamsSettings settings, Map<String, Object> connection, Path stateDir) {
        return of(group, settings, connection, stateDir, InstanceId.in(stateDir));
    }

    /** @param instanceId who this instance is to its consumer group, also after a restart */
    static Properties of(
            String group, StreamsSettings settings, Map<String, Object> connection, Path stateDir, String instanceId) {
        Properties all = new Properties();
        all.putAll(connection);
        all.put(StreamsConfig.APPLICATION_ID_CONFIG, group);
        all.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        all.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        all.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        all.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                settings.commitInterval().toMillis());
        all.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, settings.replicationFactor());
        all.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        // The stores do without a cache in front of them: commits are too frequent for one to save anything.
        all.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        // Metrics are read through Micrometer.
        all.put(StreamsConfig.METRIC_REPORTER_CLASSES_CONFIG, "");
        all.put(StreamsConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        putConsumer(all, settings, instanceId);
        putProducer(all, settings);
        all.put(topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), Topics.MAX_MESSAGE_BYTES);
        return all;
    }

    private static void putConsumer(Properties all, StreamsSettings settings, String instanceId) {
        int session = Math.toIntExact(settings.sessionTimeout().toMillis());
        // A static member: killed and started again, it has its partitions back without waiting for its former self.
        all.put(CommonClientConfigs.GROUP_INSTANCE_ID_CONFIG, instanceId);
        all.put(consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), session);
        all.put(consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), session / 4);
        // What is fetched is compressed, and a record of repeated or escaped characters swells a hundredfold: few of
        // them
        // may be in the heap at a time. Records of the usual size are fetched by the hundred all the same.
        all.put(mainConsumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG), 128 << 10);
        all.put(mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 200);
        all.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, 100);
    }

    private static void putProducer(Properties all, StreamsSettings settings) {
        // Kafka Streams takes it as an int only.
        int transaction = Math.toIntExact(settings.transactionTimeout().toMillis());
        all.put(producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), transaction);
        // Right after a commit Kafka may still be writing its markers; a batch that comes too early is sent again soon.
        all.put(producerPrefix(ProducerConfig.RETRY_BACKOFF_MS_CONFIG), 20);
        all.put(producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        all.put(producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Topics.MAX_MESSAGE_BYTES);
        all.put(producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG), 2 * Topics.MAX_MESSAGE_BYTES);
        all.put(producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 64 << 10);
    }
}
