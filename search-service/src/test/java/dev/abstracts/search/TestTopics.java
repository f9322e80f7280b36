package dev.abstracts.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.PaperChange;
import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.contract.TopicIds;
import dev.abstracts.contract.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
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

    /** Makes the topics of another generation of the enrichment, as a deployment does that tries one. */
    public void makeTopicsOf(int enrichment, int partitions) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(topics.withEnrichment(enrichment).triedSettings().entrySet().stream()
                            .map(topic -> new NewTopic(topic.getKey(), partitions, (short) 1).configs(topic.getValue()))
                            .toList())
                    .all()
                    .get();
        }
    }

    /** A paper of another generation of the enrichment. */
    public RecordMetadata publish(int enrichment, Paper paper) {
        return publish(topics.withEnrichment(enrichment).papers(), paper.id().value(), MessageJson.write(paper));
    }

    public RecordMetadata publish(Paper paper) {
        return publish(topics.papers(), paper.id().value(), MessageJson.write(paper));
    }

    public RecordMetadata publish(PaperChange change) {
        return publish(topics.changes(), change.paperId().value(), MessageJson.write(change));
    }

    /** Deletes what a topic holds now, as its retention does some day. */
    public void expire(String topic) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers));
                KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                        Map.of("bootstrap.servers", servers),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            consumer.endOffsets(partitions(consumer, topic))
                    .forEach((partition, end) -> all.put(partition, RecordsToDelete.beforeOffset(end)));
            admin.deleteRecords(all).all().get();
        }
    }

    public void publishAll(List<Paper> papers) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (Paper paper : papers) {
            sent.add(producer.send(message(topics.papers(), paper.id().value(), MessageJson.write(paper))));
        }
        sent.forEach(TestTopics::written);
    }

    /** Does not wait; see {@link #flush}. */
    public void send(String topic, String key, byte[] value) {
        producer.send(message(topic, key, value));
    }

    /** Waits until all that was sent is durable. */
    public void flush() {
        producer.flush();
    }

    /** @param value null for a tombstone */
    public RecordMetadata publish(String topic, String key, byte[] value) {
        return written(producer.send(message(topic, key, value)));
    }

    public RecordMetadata publish(String topic, String key, byte[] value, Headers headers) {
        return written(producer.send(new ProducerRecord<>(topic, null, key.getBytes(UTF_8), value, headers)));
    }

    private static RecordMetadata written(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As enrich-service writes: a marker follows the record, and takes an offset. */
    public RecordMetadata publishInTransaction(String topic, String key, byte[] value) {
        try (Producer<byte[], byte[]> writer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "transactional.id",
                        UUID.randomUUID().toString()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            writer.initTransactions();
            writer.beginTransaction();
            RecordMetadata written = writer.send(message(topic, key, value)).get();
            writer.commitTransaction();
            awaitMarkerBehind(written);
            return written;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The coordinator answers before the marker is in the topic; until then nobody reads the record. */
    private void awaitMarkerBehind(RecordMetadata written) {
        TopicPartition partition = new TopicPartition(written.topic(), written.partition());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            await().until(() -> admin.listOffsets(
                                    Map.of(partition, OffsetSpec.latest()),
                                    new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                            .partitionResult(partition)
                            .get()
                            .offset()
                    > written.offset());
        }
    }

    /** Commits behind these records, as enrich-service's group. */
    public void commitAsEnrich(Stream<RecordMetadata> records) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        records.forEach(record -> offsets.merge(
                new TopicPartition(record.topic(), record.partition()),
                new OffsetAndMetadata(record.offset() + 1),
                (a, b) -> a.offset() > b.offset() ? a : b));
        commitAsEnrich(offsets);
    }

    /** Commits all that a topic holds now, as enrich-service's group. */
    public void commitAsEnrichToTheEnd(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
            consumer.endOffsets(partitions(consumer, topic))
                    .forEach((partition, end) -> offsets.put(partition, new OffsetAndMetadata(end)));
            commitAsEnrich(offsets);
        }
    }

    public void commitAsEnrich(Map<TopicPartition, OffsetAndMetadata> offsets) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.alterConsumerGroupOffsets(topics.enrichGroup(), offsets).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes down which topics the offsets of enrich-service's group are about, as each of its instances does. */
    public void tellIdsAsEnrich() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            Map<String, String> ids = new HashMap<>();
            admin.describeTopics(List.of(topics.raw(), topics.sightings()))
                    .allTopicNames()
                    .get()
                    .forEach((name, topic) -> ids.put(name, topic.topicId().toString()));
            OffsetAndMetadata told = new OffsetAndMetadata(0, new TopicIds(ids).text());
            admin.alterConsumerGroupOffsets(
                            Topics.idsGroup(topics.enrichGroup()),
                            Map.of(
                                    new TopicPartition(topics.raw(), 0), told,
                                    new TopicPartition(topics.sightings(), 0), told))
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The new topic has another id, and offsets begin at 0 again. */
    public void deleteAndMakeAgain(String topic, int partitions) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.deleteTopics(List.of(topic)).all().get();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !admin.listTopics().names().get().contains(topic));
            NewTopic again = new NewTopic(topic, partitions, (short) 1)
                    .configs(topics.settings().get(topic));
            admin.createTopics(List.of(again)).all().get();
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
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
            List<TopicPartition> partitions = partitions(consumer, topic);
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
