package dev.abstracts.local.enrichment;

import dev.abstracts.contract.Topics;
import dev.abstracts.local.Failure;
import dev.abstracts.local.backend.TopicCreator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics of one generation of the enrichment, from their making to their end. */
final class GenerationTopics {

    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;
    private final Topics topics;

    GenerationTopics(String bootstrapServers, Topics topics) {
        this.bootstrapServers = bootstrapServers;
        this.topics = topics;
    }

    /** Makes those that are missing, with as many partitions as the raw topic has. */
    void create() {
        try (Admin admin = admin()) {
            int partitions = get(admin.describeTopics(List.of(topics.raw())).allTopicNames()).values().stream()
                    .mapToInt(raw -> raw.partitions().size())
                    .sum();
            TopicCreator.create(bootstrapServers, topics.triedSettings(), partitions);
        }
    }

    /** Deletes them, with the stores' changelogs and the groups. Only for a generation that nobody reads any more. */
    void delete() {
        String group = topics.enrichGroup();
        try (Admin admin = admin()) {
            Set<String> gone = new HashSet<>(topics.triedSettings().keySet());
            for (String topic : get(admin.listTopics().names())) {
                if (topic.startsWith(group + "-") && topic.endsWith("-changelog")) {
                    gone.add(topic);
                }
            }
            gone.retainAll(get(admin.listTopics().names()));
            get(admin.deleteTopics(gone).all());
            forget(admin, group);
            forget(admin, Topics.idsGroup(group));
        }
    }

    private static void forget(Admin admin, String group) {
        try {
            admin.deleteConsumerGroups(List.of(group)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw new Failure("the group %s cannot be deleted: %s".formatted(group, e.getCause()), e);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /**
     * Puts what the generation has rejected among the rejections of all, so that every record is in a paper or rejected.
     * What was rejected before has the same id and is told of once.
     *
     * @return how many
     * @throws Failure when Kafka did not take one of them; doing it again is harmless
     */
    long publishRejections() {
        long copied = 0;
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
                KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "acks",
                                "all",
                                "compression.type",
                                "lz4",
                                "max.request.size",
                                Topics.MAX_MESSAGE_BYTES),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topics.triedRejected()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                List<Future<RecordMetadata>> sent = new ArrayList<>();
                for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                    sent.add(producer.send(new ProducerRecord<>(
                            topics.rejected(), null, null, message.key(), message.value(), message.headers())));
                }
                sent.forEach(GenerationTopics::get);
                copied += sent.size();
            }
        }
        return copied;
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    private static <T> T get(Future<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new Failure("kafka does not take it: " + e.getCause(), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static Failure interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Failure("interrupted while topics were looked after", e);
    }
}
