package dev.abstracts.local.backend;

import dev.abstracts.contract.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics of a namespace with the settings of the contract, as every deployment must. */
public final class TopicCreator {

    private TopicCreator() {}

    /** Creates those that are missing, on a single broker; leaves those alone that are there. */
    public static void create(String bootstrapServers, Topics topics, int partitions) {
        List<NewTopic> wanted = topics.settings().entrySet().stream()
                .map(topic -> new NewTopic(topic.getKey(), partitions, (short) 1).configs(topic.getValue()))
                .toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(wanted).values().forEach(TopicCreator::await);
        }
    }

    private static void await(String topic, KafkaFuture<Void> created) {
        try {
            created.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new ServerException("topic %s could not be created: %s".formatted(topic, e.getCause()), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("interrupted while topic %s was created".formatted(topic), e);
        }
    }
}
