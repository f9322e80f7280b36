package dev.abstracts.ingest.latest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.MessageJson;
import dev.abstracts.ingest.publish.UnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/**
 * The latest value of every key of one compacted topic, read by a thread of its own from the topic's beginning. While Kafka
 * is away it holds what it knew, and tries again.
 *
 * @param <V> what the values are read as
 */
public final class LatestValues<V> implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LatestValues.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    /** @param partition of the topic, in which all values of the key are */
    public record Entry<V>(V value, int partition) {}

    private final Map<String, Object> properties;
    private final String topic;
    private final Class<V> type;
    private final Thread thread;
    private final CountDownLatch closed = new CountDownLatch(1);

    private final Map<String, Entry<V>> entries = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<CompletableFuture<Void>> waiting = new ConcurrentLinkedQueue<>();

    /** @param connection how Kafka's clients connect */
    public LatestValues(Map<String, Object> connection, String topic, Class<V> type) {
        this.properties = new HashMap<>(connection);
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, "ingest-service-" + topic);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        this.topic = topic;
        this.type = type;
        this.thread = Thread.ofPlatform().daemon().name("latest-" + topic).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    public Optional<Entry<V>> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** All of them, by key, as they are now. */
    public Map<String, Entry<V>> all() {
        return Map.copyOf(entries);
    }

    /**
     * Waits until all that the topic holds now is known here.
     *
     * @throws UnavailableException when Kafka does not answer in time
     */
    public void awaitCurrent(Duration timeout) throws UnavailableException {
        CompletableFuture<Void> current = new CompletableFuture<>();
        waiting.add(current);
        try {
            current.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new UnavailableException("kafka does not answer: the topic %s cannot be read".formatted(topic), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("interrupted while the topic %s was read".formatted(topic), e);
        } finally {
            waiting.remove(current);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            // It only reads: where Kafka is away, nothing is worth waiting for.
            thread.join(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean told = false;
        while (!isClosed(Duration.ZERO)) {
            try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(properties)) {
                read(consumer);
            } catch (KafkaException | IllegalStateException e) {
                if (!told) {
                    LOG.warnf("the topic %s cannot be read: %s; it is tried again", topic, e.getMessage());
                    told = true;
                }
            }
            if (isClosed(TRY_AGAIN)) {
                return;
            }
        }
    }

    private boolean isClosed(Duration wait) {
        try {
            return closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private void read(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (PartitionInfo info : consumer.partitionsFor(topic)) {
            partitions.add(new TopicPartition(topic, info.partition()));
        }
        if (partitions.isEmpty()) {
            throw new IllegalStateException("there is no topic " + topic);
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        while (!isClosed(Duration.ZERO)) {
            List<CompletableFuture<Void>> asked = List.copyOf(waiting);
            if (!asked.isEmpty()) {
                readTo(consumer, consumer.endOffsets(partitions));
                asked.forEach(each -> each.complete(null));
                waiting.removeAll(asked);
            }
            consumer.poll(POLL).forEach(this::take);
        }
    }

    private void readTo(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        while (!isClosed(Duration.ZERO) && isBefore(consumer, ends)) {
            consumer.poll(POLL).forEach(this::take);
        }
    }

    private static boolean isBefore(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    private void take(ConsumerRecord<byte[], byte[]> message) {
        if (message.key() == null) {
            return;
        }
        String key = new String(message.key(), UTF_8);
        if (message.value() == null) {
            entries.remove(key);
            return;
        }
        try {
            entries.put(key, new Entry<>(MessageJson.read(message.value(), type), message.partition()));
        } catch (IOException e) {
            LOG.errorf(
                    "offset %d of %s-%d is unreadable and left out: %s",
                    message.offset(), topic, message.partition(), e.getMessage());
        }
    }

    /** The values of some partitions only. */
    public List<V> in(Collection<Integer> partitions) {
        return entries.values().stream()
                .filter(entry -> partitions.contains(entry.partition()))
                .map(Entry::value)
                .toList();
    }
}
