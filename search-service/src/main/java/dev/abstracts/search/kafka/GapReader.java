package dev.abstracts.search.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Tells records from the marks of transactions. A transaction ends with a marker, which has an offset and is no record:
 * a group that has read every record may stay an offset or more before the end for ever.
 */
@ApplicationScoped
public class GapReader {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final KafkaClients kafka;
    private @Nullable Consumer<byte[], byte[]> reader;

    public GapReader(KafkaClients kafka) {
        this.kafka = kafka;
    }

    /** A stretch of a partition, without its last offset. */
    public record Gap(long from, long to) {}

    /**
     * What there is in a gap.
     *
     * @param clearTo there is no committed record in it before this offset
     * @param record whether there is one at that offset; if not, and the gap's end is not reached, it cannot be told
     *     yet, because a transaction is still open or Kafka was slow
     */
    public record Finding(long clearTo, boolean record) {}

    /** Looks for the first committed record of each gap. */
    public synchronized Map<TopicPartition, Finding> look(Map<TopicPartition, Gap> gaps) {
        Consumer<byte[], byte[]> consumer = reader == null ? kafka.reader() : reader;
        reader = consumer;
        consumer.assign(gaps.keySet());
        gaps.forEach((partition, gap) -> consumer.seek(partition, gap.from()));
        Map<TopicPartition, Finding> found = new HashMap<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        do {
            for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                TopicPartition partition = new TopicPartition(message.topic(), message.partition());
                consumer.pause(Set.of(partition));
                found.putIfAbsent(partition, new Finding(message.offset(), true));
            }
            gaps.forEach((partition, gap) -> {
                if (!found.containsKey(partition) && consumer.position(partition) >= gap.to()) {
                    found.put(partition, new Finding(gap.to(), false));
                }
            });
        } while (found.size() < gaps.size() && System.nanoTime() - deadline < 0);
        gaps.keySet()
                .forEach(partition ->
                        found.computeIfAbsent(partition, _ -> new Finding(consumer.position(partition), false)));
        consumer.unsubscribe();
        return found;
    }

    @PreDestroy
    synchronized void close() {
        if (reader != null) {
            reader.close();
        }
    }
}
