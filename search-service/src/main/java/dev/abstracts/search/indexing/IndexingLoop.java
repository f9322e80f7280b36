package dev.abstracts.search.indexing;

import dev.abstracts.search.kafka.KafkaClients;
import dev.abstracts.search.kafka.OwnCommits;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Moves the records of one topic into one index, on a thread of its own, until it is closed. It never gives up on Kafka
 * or Elasticsearch; {@link #state()} says what it waits for.
 */
public final class IndexingLoop implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(IndexingLoop.class);

    private static final Duration IDLE = Duration.ofMillis(250);
    private static final Duration BUSY = Duration.ofMillis(5);
    private static final Duration RESTING = Duration.ofMillis(50);
    private static final Duration COMMIT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration RESTART = Duration.ofSeconds(1);
    private static final Duration STUCK = Duration.ofSeconds(60);
    private static final long LAG_INTERVAL = Duration.ofSeconds(1).toNanos();

    private final IndexFlow flow;
    private final KafkaClients kafka;
    private final IndexingConfig config;
    private final IndexingMetrics metrics;
    private final BulkPipeline pipeline;
    private final Thread thread;

    private final Map<TopicPartition, PartitionProgress> progress = new HashMap<>();
    private final Map<TopicPartition, Long> committed = new HashMap<>();
    private boolean committing;
    private long committedAt = System.nanoTime();
    private long lagAt = System.nanoTime();

    private volatile boolean closed;
    private volatile long steppedAt = System.nanoTime();
    private volatile IndexingState.@Nullable Paused failure;

    IndexingLoop(
            IndexFlow flow,
            KafkaClients kafka,
            BulkClient bulk,
            Rejections rejections,
            IndexingConfig config,
            MeterRegistry registry) {
        this.flow = flow;
        this.kafka = kafka;
        this.config = config;
        this.metrics = new IndexingMetrics(registry, flow.name(), this::state);
        this.pipeline = new BulkPipeline(flow, bulk, rejections, config, metrics);
        this.thread = Thread.ofPlatform().daemon().name("index-" + flow.name()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    public String name() {
        return flow.name();
    }

    public IndexingState state() {
        IndexingState.Paused paused = failure;
        return paused == null ? pipeline.state() : paused;
    }

    /** Whether the loop's thread still goes round, be it that nothing can be moved at the moment. */
    public boolean isAlive() {
        return thread.isAlive() && System.nanoTime() - steppedAt < STUCK.toNanos();
    }

    /** Goes on after indexing had stopped because too many documents in a row were refused. */
    public void resume() {
        pipeline.resume();
    }

    /** Commits what is resolved and ends; what is under way is done again by whoever takes the partitions over. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(Duration.ofSeconds(15));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        metrics.close();
    }

    private void run() {
        while (!closed) {
            try (Consumer<byte[], byte[]> consumer = kafka.consumer(flow.group())) {
                consumer.subscribe(List.of(flow.topic()), new Rebalance(consumer));
                while (!closed) {
                    step(consumer);
                    failure = null;
                }
                commitNow(consumer, progress.keySet());
            } catch (InterruptedException | WakeupException e) {
                closed = true;
            } catch (RuntimeException e) {
                LOG.errorf(e, "%s: reading starts again at what was committed", flow.name());
                IndexingState.Paused earlier = failure;
                failure = new IndexingState.Paused(
                        "reading from kafka failed: " + e.getMessage(),
                        earlier == null ? Instant.now() : earlier.since());
                rest();
            } finally {
                drop(List.copyOf(progress.keySet()));
            }
        }
    }

    private void rest() {
        try {
            steppedAt = System.nanoTime();
            pipeline.work(RESTART);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    private void step(Consumer<byte[], byte[]> consumer) throws InterruptedException {
        steppedAt = System.nanoTime();
        boolean room = pipeline.hasRoom();
        if (room) {
            consumer.resume(consumer.paused());
        } else {
            consumer.pause(consumer.assignment());
            pipeline.work(pipeline.state() instanceof IndexingState.Running ? BUSY : RESTING);
        }
        // Even while nothing is read the group must see this member polling.
        Duration wait = room ? (pipeline.isIdle() ? IDLE : BUSY) : Duration.ZERO;
        for (ConsumerRecord<byte[], byte[]> message : consumer.poll(wait)) {
            PartitionProgress partition = progress.get(new TopicPartition(message.topic(), message.partition()));
            if (partition != null) {
                pipeline.add(message, partition);
            }
        }
        pipeline.work(Duration.ZERO);
        pipeline.send();
        if (System.nanoTime() - committedAt >= config.commitInterval().toNanos()) {
            commit(consumer);
        }
        if (System.nanoTime() - lagAt >= LAG_INTERVAL) {
            lagAt = System.nanoTime();
            progress.forEach((partition, done) -> consumer.currentLag(partition)
                    .ifPresent(unread -> metrics.lag(partition.partition(), unread + done.size())));
        }
    }

    private void commit(Consumer<byte[], byte[]> consumer) {
        committedAt = System.nanoTime();
        Map<TopicPartition, OffsetAndMetadata> offsets = uncommitted(consumer, progress.keySet());
        if (committing || offsets.isEmpty()) {
            return;
        }
        committing = true;
        consumer.commitAsync(offsets, (done, failed) -> {
            committing = false;
            if (failed == null) {
                done.forEach((partition, offset) -> committed.put(partition, offset.offset()));
            } else {
                LOG.warnf("%s: offsets were not committed: %s", flow.name(), failed.getMessage());
            }
        });
    }

    private void commitNow(Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> offsets = uncommitted(consumer, partitions);
        try {
            if (!offsets.isEmpty()) {
                consumer.commitSync(offsets, COMMIT_TIMEOUT);
            }
        } catch (KafkaException e) {
            LOG.warnf(
                    "%s: offsets were not committed, their records are indexed again: %s", flow.name(), e.getMessage());
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> uncommitted(
            Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        for (TopicPartition partition : partitions) {
            PartitionProgress done = progress.get(partition);
            if (done == null) {
                continue;
            }
            if (done.isIdle()) {
                position(consumer, partition, done);
            }
            long next = done.resolvedUpTo();
            if (next >= 0 && next != committed.getOrDefault(partition, -1L)) {
                offsets.put(partition, new OffsetAndMetadata(next, flow.identity()));
            }
        }
        return offsets;
    }

    private static void position(Consumer<byte[], byte[]> consumer, TopicPartition partition, PartitionProgress done) {
        try {
            done.position(consumer.position(partition, Duration.ZERO));
        } catch (org.apache.kafka.common.errors.TimeoutException e) {
            LOG.tracef("the position in %s is not known yet", partition);
        }
    }

    /** Forgets partitions that are not this replica's any more. */
    private void drop(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            PartitionProgress gone = progress.remove(partition);
            if (gone != null) {
                gone.revoke();
                committed.remove(partition);
                metrics.revoked(partition.partition());
            }
        }
        pipeline.forgetRevoked();
        flow.revoked(numbers(partitions));
    }

    private static Set<Integer> numbers(Collection<TopicPartition> partitions) {
        return Set.copyOf(partitions.stream().map(TopicPartition::partition).toList());
    }

    private final class Rebalance implements ConsumerRebalanceListener {

        private final Consumer<byte[], byte[]> consumer;

        Rebalance(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            partitions.forEach(partition -> progress.put(partition, new PartitionProgress()));
            List<TopicPartition> others = OwnCommits.startOverOthers(consumer, partitions, flow.identity());
            if (!others.isEmpty()) {
                LOG.infof("%s: the index is new, it is filled from the beginning of %s", flow.name(), others);
            }
            flow.assigned(numbers(partitions));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            commitNow(consumer, partitions);
            drop(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            drop(partitions);
        }
    }
}
