package dev.abstracts.search.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.MessageJson;
import dev.abstracts.search.problem.ProblemException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * The latest value of every key of one compacted topic, read by a thread of its own from the topic's beginning. While Kafka is
 * away it holds what it knew, and tries again.
 *
 * @param <V> what the values are read as
 */
public final class LatestValues<V> implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LatestValues.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    /** @param partition of the topic, in which all values of the key are */
    public record Entry<V>(V value, int partition) {}

    private final KafkaClients kafka;
    private final Offsets offsets;
    private final String topic;
    private final Class<V> type;
    private final Thread thread;
    private final CountDownLatch closed = new CountDownLatch(1);

    private final Map<String, Entry<V>> entries = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /** Behind what is known here; guarded by itself. */
    private final Map<TopicPartition, Long> positions = new HashMap<>();

    public LatestValues(KafkaClients kafka, Offsets offsets, String topic, Class<V> type) {
        this.kafka = kafka;
        this.offsets = offsets;
        this.topic = topic;
        this.type = type;
        this.thread = Thread.ofPlatform().daemon().name("latest-" + topic).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    public Optional<V> find(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** All of them, by key, as they are now. */
    public Map<String, Entry<V>> all() {
        return Map.copyOf(entries);
    }

    public int size() {
        return entries.size();
    }

    /** A number that grows whenever a value has come or gone. */
    public long changes() {
        return changes.get();
    }

    /**
     * Waits until all that the topic holds now is known here.
     *
     * @throws ProblemException when Kafka does not answer in time
     */
    public void awaitCurrent(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        Map<TopicPartition, Long> ends = offsets.committedEnds(partitions(offsets.describe(topic)));
        synchronized (positions) {
            while (ends.entrySet().stream()
                    .anyMatch(end -> positions.getOrDefault(end.getKey(), 0L) < end.getValue())) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    throw ProblemException.unavailable(
                            "kafka does not answer, try again: the topic %s cannot be read".formatted(topic));
                }
                positions.wait(left);
            }
        }
    }

    private List<TopicPartition> partitions(TopicDescription described) {
        return described.partitions().stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
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
            try (Consumer<byte[], byte[]> consumer = kafka.replayer()) {
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
        List<TopicPartition> partitions = partitions(offsets.describe(topic));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        while (!isClosed(Duration.ZERO)) {
            consumer.poll(POLL).forEach(this::take);
            synchronized (positions) {
                partitions.forEach(partition -> positions.put(partition, consumer.position(partition)));
                positions.notifyAll();
            }
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> message) {
        if (message.key() == null) {
            return;
        }
        String key = new String(message.key(), UTF_8);
        try {
            if (message.value() == null) {
                entries.remove(key);
            } else {
                entries.put(key, new Entry<>(MessageJson.read(message.value(), type), message.partition()));
            }
            changes.incrementAndGet();
        } catch (IOException | IllegalArgumentException e) {
            LOG.errorf(
                    "offset %d of %s-%d is unreadable and left out: %s",
                    message.offset(), topic, message.partition(), e.getMessage());
        }
    }
}
