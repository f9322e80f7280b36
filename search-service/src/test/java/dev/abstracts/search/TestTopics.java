package dev.abstracts.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.contract.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes to and reads from the topics that the service under test has, as the other services do. */
public final class TestTopics implements AutoCloseable {

    private final String servers;
    private final Topics topics;
    private final Producer<byte[], byte[]> producer;

    public TestTopics(String servers, String namespace) {
        this.servers = servers;
        this.topics = new Topics(namespace);
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "acks",
                        "all",
                        "compression.type",
                        "lz4",
                        "max.request.size",
                        8 << 20),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    public Topics topics() {
        return topics;
    }

    public RecordMetadata publish(Paper paper) {
        return publish(topics.papers(), paper.id().value(), MessageJson.write(paper));
    }

    public void publishAll(List<Paper> papers) {
        papers.forEach(
                paper -> producer.send(message(topics.papers(), paper.id().value(), MessageJson.write(paper))));
        producer.flush();
    }

    /** @param value null for a tombstone */
    public RecordMetadata publish(String topic, String key, byte[] value) {
        try {
            return producer.send(message(topic, key, value)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProducerRecord<byte[], byte[]> message(String topic, String key, byte[] value) {
        return new ProducerRecord<>(topic, key == null ? null : key.getBytes(UTF_8), value);
    }

    /** All rejections that there are now. */
    public List<RejectedRecord> rejected() throws IOException {
        List<RejectedRecord> all = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> message : read(topics.rejected())) {
            all.add(MessageJson.read(message.value(), RejectedRecord.class));
        }
        return all;
    }

    /** All committed records that a topic holds now. */
    public List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
            return all;
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
