package dev.abstracts.search.change;

import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.PaperChange;
import dev.abstracts.search.kafka.KafkaClients;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Reads the topic of changes, a batch at a time. Has a consumer of its own, of no group; confined to one thread. */
public final class ChangeReader implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ChangeReader.class);
    private static final Duration POLL = Duration.ofMillis(50);

    private final Consumer<byte[], byte[]> consumer;
    private final String topic;

    /** Of the consumer, in all partitions that are assigned to it. */
    private final Map<TopicPartition, Long> positions = new HashMap<>();

    public ChangeReader(KafkaClients kafka, String topic) {
        this.consumer = kafka.replayer();
        this.topic = topic;
    }

    /**
     * The changes from one place on, up to another one that is not behind the end.
     *
     * @param most changes
     * @param bytes of messages at which there are enough
     * @param patience after which the batch is what has been read by then
     * @throws org.apache.kafka.clients.consumer.OffsetOutOfRangeException when what should be read is no longer kept
     * @throws org.apache.kafka.common.KafkaException when Kafka does not answer
     */
    public ChangeBatch read(ChangeCursor from, ChangeCursor to, int most, long bytes, Duration patience) {
        if (!from.isBefore(to)) {
            return new ChangeBatch(List.of(), from);
        }
        try {
            Map<TopicPartition, Part> parts = begin(from, to);
            read(parts, most, bytes / parts.size(), patience);
            List<ChangeMerge.Part> read = new ArrayList<>();
            parts.forEach((partition, part) ->
                    read.add(new ChangeMerge.Part(partition.partition(), part.changes, part.next, part.isWhole())));
            return ChangeMerge.merge(from, read, most, bytes);
        } catch (RuntimeException e) {
            consumer.unsubscribe();
            positions.clear();
            throw e;
        }
    }

    /** What was fetched for the batch before is kept where this one goes on behind it. */
    private Map<TopicPartition, Part> begin(ChangeCursor from, ChangeCursor to) {
        Map<TopicPartition, Part> parts = new HashMap<>();
        Map<TopicPartition, Long> places = new HashMap<>();
        for (int number = 0; number < to.offsets().size(); number++) {
            TopicPartition partition = new TopicPartition(topic, number);
            long place = Math.min(from.offset(number), to.offset(number));
            places.put(partition, place);
            if (place < to.offset(number)) {
                parts.put(partition, new Part(place, to.offset(number)));
            }
        }
        if (!positions.keySet().equals(places.keySet())) {
            consumer.assign(places.keySet());
            positions.clear();
        }
        places.forEach((partition, place) -> {
            if (!place.equals(positions.put(partition, place))) {
                consumer.seek(partition, place);
            }
        });
        consumer.pause(places.keySet());
        consumer.resume(parts.keySet());
        return parts;
    }

    private void read(Map<TopicPartition, Part> parts, int most, long share, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!consumer.paused().containsAll(parts.keySet()) && System.nanoTime() - deadline < 0) {
            ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
            parts.forEach((partition, part) -> {
                part.take(polled.records(partition), most, share);
                long position = consumer.position(partition);
                positions.put(partition, position);
                if (!part.isFull(most, share)) {
                    part.next = Math.min(position, part.to);
                }
                if (part.isWhole() || part.isFull(most, share)) {
                    consumer.pause(Set.of(partition));
                }
            });
        }
    }

    /** What is read of one partition. */
    private static final class Part {

        private final List<StoredChange> changes = new ArrayList<>();
        private final long to;
        private long next;
        private long bytes;

        Part(long from, long to) {
            this.next = from;
            this.to = to;
        }

        boolean isWhole() {
            return next >= to;
        }

        boolean isFull(int most, long share) {
            return changes.size() >= most || bytes >= share;
        }

        void take(List<ConsumerRecord<byte[], byte[]>> messages, int most, long share) {
            for (ConsumerRecord<byte[], byte[]> message : messages) {
                if (isFull(most, share) || message.offset() >= to) {
                    return;
                }
                add(message);
                next = message.offset() + 1;
            }
        }

        private void add(ConsumerRecord<byte[], byte[]> message) {
            if (message.value() == null) {
                return;
            }
            try {
                PaperChange change = MessageJson.read(message.value(), PaperChange.class);
                changes.add(new StoredChange(message.offset(), change, message.value().length));
                bytes += message.value().length;
            } catch (IOException | IllegalArgumentException e) {
                LOG.warnf(
                        "passed over %s-%d@%d, which is no change: %s",
                        message.topic(), message.partition(), message.offset(), e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
