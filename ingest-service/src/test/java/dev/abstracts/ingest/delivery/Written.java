package dev.abstracts.ingest.delivery;

import dev.abstracts.contract.Delivery;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.contract.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads what is on the topics: all of it, up to their ends at the time of asking. */
public final class Written {

    private final String bootstrapServers;
    private final Topics topics;

    Written(String bootstrapServers, Topics topics) {
        this.bootstrapServers = bootstrapServers;
        this.topics = topics;
    }

    /** On the topics of the service under test. */
    public static Written here() {
        Config config = ConfigProvider.getConfig();
        return new Written(
                config.getValue("kafka.bootstrap.servers", String.class),
                new Topics(config.getValue("abstracts.namespace", String.class)));
    }

    public List<ConsumerRecord<byte[], byte[]>> rawMessages(String delivery) {
        return messages(topics.raw(), message -> raw(message).delivery().equals(delivery));
    }

    public List<RawRecord> raw(String delivery) {
        return rawMessages(delivery).stream().map(Written::raw).toList();
    }

    List<ConsumerRecord<byte[], byte[]>> rejectedMessages(String delivery) {
        return messages(
                topics.rejected(), message -> delivery.equals(rejected(message).delivery()));
    }

    List<RejectedRecord> rejected(String delivery) {
        return rejectedMessages(delivery).stream().map(Written::rejected).toList();
    }

    /** In the order in which they were written. */
    public List<Delivery> deliveries(String id) {
        return messages(topics.deliveries(), message -> delivery(message).id().equals(id)).stream()
                .map(Written::delivery)
                .toList();
    }

    /** In the order in which they were written. */
    List<Delivery> deliveriesOf(String feed) {
        return messages(
                        topics.deliveries(),
                        message -> delivery(message).feed().value().equals(feed))
                .stream()
                .map(Written::delivery)
                .toList();
    }

    public List<RawRecord> raw() {
        return messages(topics.raw(), message -> true).stream()
                .map(Written::raw)
                .toList();
    }

    long rawCount() {
        return messages(topics.raw(), message -> true).size();
    }

    private static RawRecord raw(ConsumerRecord<byte[], byte[]> message) {
        return read(message.value(), RawRecord.class);
    }

    static RejectedRecord rejected(ConsumerRecord<byte[], byte[]> message) {
        return read(message.value(), RejectedRecord.class);
    }

    private static Delivery delivery(ConsumerRecord<byte[], byte[]> message) {
        return read(message.value(), Delivery.class);
    }

    private static <T> T read(byte[] bytes, Class<T> type) {
        try {
            return MessageJson.read(bytes, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> messages(
            String topic, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest", "enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (wanted.test(message)) {
                        found.add(message);
                    }
                });
            }
            return found;
        }
    }
}
