package dev.abstracts.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.RawRecord;
import dev.abstracts.contract.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Both ends of the topology on a real Kafka: raw records go in, and what it has committed is read. */
public final class Pipeline implements AutoCloseable {

    private final String bootstrapServers;
    public final Topics topics;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<String, Reading> readings = new HashMap<>();

    public Pipeline(String bootstrapServers, Topics topics) {
        this.bootstrapServers = bootstrapServers;
        this.topics = topics;
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "compression.type",
                        "lz4",
                        "linger.ms",
                        5,
                        "max.request.size",
                        Topics.MAX_MESSAGE_BYTES),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    void push(Iterable<RawRecord> records) {
        records.forEach(
                record -> send(topics.raw(), record.source().value().getBytes(UTF_8), MessageJson.write(record)));
        flush();
    }

    public void flush() {
        producer.flush();
    }

    public void push(RawRecord... records) {
        push(List.of(records));
    }

    public void send(String topic, byte[] key, byte[] value) {
        producer.send(new ProducerRecord<>(topic, key, value));
    }

    /** All that is committed in a topic at this moment. */
    public List<ConsumerRecord<byte[], byte[]>> committed(String topic) {
        return readings.computeIfAbsent(topic, Reading::new).upToNow();
    }

    public <T> List<T> committed(String topic, Class<T> type) {
        return committed(topic).stream().map(each -> read(each.value(), type)).toList();
    }

    private final class Reading {

        private final KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        private final List<TopicPartition> partitions;
        private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

        Reading(String topic) {
            partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }

        List<ConsumerRecord<byte[], byte[]>> upToNow() {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    public static <T> T read(byte[] value, Class<T> type) {
        try {
            return MessageJson.read(value, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        readings.values().forEach(reading -> reading.consumer.close());
    }
}
