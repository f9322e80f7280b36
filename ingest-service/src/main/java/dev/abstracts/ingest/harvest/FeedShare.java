package dev.abstracts.ingest.harvest;

import dev.abstracts.contract.Topics;
import dev.abstracts.ingest.publish.UnavailableException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/**
 * Which partitions of the topic of feeds are this replica's, as Kafka deals them out among the replicas that live. It reads
 * nothing of them: the settings in them are known already.
 */
final class FeedShare implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(FeedShare.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    /** What is to be done about the feeds of the partitions that are this replica's. */
    @FunctionalInterface
    interface Look {
        /** @param fresh whether some of them were another replica's until now */
        void at(Set<Integer> partitions, boolean fresh) throws UnavailableException;
    }

    private final Map<String, Object> properties;
    private final String topic;
    private final Duration tick;
    private final Look look;
    private final Consumer<Set<Integer>> release;
    private final Set<Integer> mine = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("feed-share").unstarted(this::run);
    private boolean fresh;

    /** @param release told of the partitions that are kept, before another replica is given the rest */
    FeedShare(Map<String, Object> connection, Topics topics, Duration tick, Look look, Consumer<Set<Integer>> release) {
        this.topic = topics.feeds();
        this.tick = tick;
        this.look = look;
        this.release = release;
        this.properties = new HashMap<>(connection);
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, topics.namespace() + "-ingest-harvest");
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, "ingest-service-harvest");
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 15_000);
        properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(Duration.ofSeconds(40));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!isClosed(Duration.ZERO)) {
            try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(properties)) {
                consumer.subscribe(Set.of(topic), new Changes(consumer));
                while (!isClosed(Duration.ZERO)) {
                    consumer.poll(tick);
                    look();
                }
            } catch (KafkaException | IllegalStateException e) {
                LOG.warnf("feeds are not polled: %s; it is tried again", e.getMessage());
            }
            mine.clear();
            isClosed(TRY_AGAIN);
        }
    }

    private void look() {
        if (mine.isEmpty()) {
            return;
        }
        try {
            look.at(Set.copyOf(mine), fresh);
            fresh = false;
        } catch (UnavailableException e) {
            LOG.debugf("feeds are not polled: %s", e.getMessage());
        }
    }

    private boolean isClosed(Duration wait) {
        try {
            return closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private final class Changes implements ConsumerRebalanceListener {

        private final KafkaConsumer<byte[], byte[]> consumer;

        Changes(KafkaConsumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.pause(consumer.assignment());
            partitions.forEach(partition -> mine.add(partition.partition()));
            fresh |= !partitions.isEmpty();
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(partition -> mine.remove(partition.partition()));
            if (!partitions.isEmpty()) {
                release.accept(Set.copyOf(mine));
            }
        }
    }
}
