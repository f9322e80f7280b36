package dev.abstracts.local.backend;

import dev.abstracts.contract.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates the topics of a namespace with the settings of the contract, as every deployment must. */
public final class TopicCreator {

    private static final Duration LEADERS_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);

    private TopicCreator() {}

    /** Creates those that are missing, on a single broker; leaves those alone that are there. */
    public static void create(String bootstrapServers, Topics topics, int partitions) {
        create(bootstrapServers, topics.settings(), partitions);
    }

    /** @param settings of each topic, as Kafka names them */
    public static void create(String bootstrapServers, Map<String, Map<String, String>> settings, int partitions) {
        List<NewTopic> wanted = settings.entrySet().stream()
                .map(topic -> new NewTopic(topic.getKey(), partitions, (short) 1).configs(topic.getValue()))
                .toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Map<TopicPartition, OffsetSpec> created = new HashMap<>();
            admin.createTopics(wanted).values().forEach((topic, creation) -> {
                if (isCreated(topic, creation)) {
                    IntStream.range(0, partitions)
                            .forEach(number -> created.put(new TopicPartition(topic, number), OffsetSpec.latest()));
                }
            });
            awaitLeaders(admin, created);
        }
    }

    /** Returns false when the topic was there already. */
    private static boolean isCreated(String topic, KafkaFuture<Void> creation) {
        try {
            creation.get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw new ServerException("topic %s could not be created: %s".formatted(topic, e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("interrupted while topic %s was created".formatted(topic), e);
        }
    }

    /**
     * A topic is known a moment before its partitions can be written to. A producer whose first batch falls into that
     * moment while the second does not is stuck: the broker takes the second as the first of its sequence and never takes
     * the other one. So they are asked for something that only a partition's leader answers.
     */
    private static void awaitLeaders(Admin admin, Map<TopicPartition, OffsetSpec> partitions) {
        long deadline = System.nanoTime() + LEADERS_TIMEOUT.toNanos();
        while (true) {
            try {
                admin.listOffsets(partitions).all().get();
                return;
            } catch (ExecutionException e) {
                // A busy broker hears late of what its controller has created.
                boolean soon = e.getCause() instanceof UnknownTopicOrPartitionException;
                if (!soon || System.nanoTime() > deadline) {
                    throw new ServerException("new topics cannot be written to: %s".formatted(e.getCause()), e);
                }
                Liveness.pause(POLL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ServerException("interrupted while topics were created", e);
            }
        }
    }
}
