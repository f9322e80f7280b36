package dev.abstracts.search.vector;

import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.PaperId;
import dev.abstracts.contract.PaperVector;
import dev.abstracts.search.kafka.KafkaClients;
import dev.abstracts.search.kafka.OwnCommits;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Moves vectors into one index, on a thread of its own. What it has read it finishes before it reads on, so that it holds
 * one poll's vectors at most, however long it has to wait for their papers, for Kafka or for Elasticsearch.
 */
final class VectorLoop implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(VectorLoop.class);

    private static final Duration IDLE = Duration.ofMillis(250);
    private static final Duration WAITING = Duration.ofMillis(100);
    private static final Duration OUTAGE = Duration.ofSeconds(1);
    private static final Duration RESTART = Duration.ofSeconds(1);
    private static final Duration COMMIT_TIMEOUT = Duration.ofSeconds(5);

    private final VectorTarget target;
    private final String topic;
    private final KafkaClients kafka;
    private final VectorWriter writer;
    private final Counter indexed;
    private final Counter passedOver;
    private final AtomicLong lag = new AtomicLong();
    private final MeterRegistry registry;
    private final Gauge lagGauge;
    private final Thread thread;
    private boolean failing;
    private volatile boolean closed;

    VectorLoop(VectorTarget target, String topic, KafkaClients kafka, VectorWriter writer, MeterRegistry registry) {
        this.target = target;
        this.topic = topic;
        this.kafka = kafka;
        this.writer = writer;
        this.registry = registry;
        Tags tags = Tags.of("index", target.index());
        this.indexed = registry.counter("abstracts.search.vectors", tags.and("outcome", "indexed"));
        this.passedOver = registry.counter("abstracts.search.vectors", tags.and("outcome", "superseded"));
        this.lagGauge = Gauge.builder("abstracts.search.vectors.lag", lag, AtomicLong::get)
                .description("vectors of the topic that are not in the index yet")
                .tags(tags)
                .register(registry);
        this.thread =
                Thread.ofPlatform().daemon().name("vectors-" + target.index()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(Duration.ofSeconds(15));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        registry.remove(lagGauge);
    }

    private void run() {
        while (!closed) {
            try (Consumer<byte[], byte[]> consumer = kafka.consumer(target.group())) {
                consumer.subscribe(List.of(topic), new StartOver(consumer));
                while (!closed) {
                    step(consumer);
                }
            } catch (InterruptedException | org.apache.kafka.common.errors.InterruptException e) {
                closed = true;
            } catch (RuntimeException e) {
                LOG.warnf("vectors for %s are read again from what was committed: %s", target.index(), e.getMessage());
                rest();
            }
        }
    }

    private void rest() {
        try {
            Thread.sleep(RESTART);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    private void step(Consumer<byte[], byte[]> consumer) throws InterruptedException {
        Map<PaperId, PaperVector> read = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> message : consumer.poll(IDLE)) {
            read(message, read);
        }
        measure(consumer);
        if (read.isEmpty()) {
            return;
        }
        int messages = read.size();
        Set<TopicPartition> assigned = consumer.assignment();
        consumer.pause(assigned);
        int written = 0;
        while (!read.isEmpty() && !closed) {
            written += write(read);
            if (!read.isEmpty()) {
                // Even while nothing is read the group must see this member polling.
                consumer.poll(failing ? OUTAGE : WAITING);
                if (!consumer.assignment().equals(assigned)) {
                    // Who has the partitions now reads these again.
                    throw new IllegalStateException("the partitions are others' now");
                }
            }
        }
        if (read.isEmpty()) {
            indexed.increment(written);
            passedOver.increment(messages - written);
            Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
            assigned.forEach(partition ->
                    done.put(partition, new OffsetAndMetadata(consumer.position(partition), target.identity())));
            consumer.commitSync(done, COMMIT_TIMEOUT);
            consumer.resume(assigned);
        }
    }

    private void read(ConsumerRecord<byte[], byte[]> message, Map<PaperId, PaperVector> read) {
        if (message.value() == null) {
            return;
        }
        try {
            PaperVector vector = MessageJson.read(message.value(), PaperVector.class);
            if (vector.paper().topic().equals(target.papers())) {
                read.put(vector.id(), vector);
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.errorf(
                    "the vector at offset %d of %s-%d cannot be read, its paper is not found by its meaning: %s",
                    message.offset(), message.topic(), message.partition(), e.getMessage());
        }
    }

    /** Takes out of those that were read what need not be waited for any longer. Returns how many got into the index. */
    private int write(Map<PaperId, PaperVector> read) {
        VectorWriter.Written written = writer.write(read);
        boolean fails = written.problem() != null;
        if (fails && !failing) {
            LOG.warnf("vectors are not written into %s, they wait: %s", target.index(), written.problem());
        } else if (failing && !fails) {
            LOG.infof("vectors are written into %s again", target.index());
        }
        failing = fails;
        return written.count();
    }

    private void measure(Consumer<byte[], byte[]> consumer) {
        lag.set(consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum());
    }

    /** What was committed for another index says nothing about this one. */
    private final class StartOver implements ConsumerRebalanceListener {

        private final Consumer<byte[], byte[]> consumer;

        StartOver(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            OwnCommits.startOverOthers(consumer, partitions, target.identity());
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // What was finished is committed already.
        }
    }
}
