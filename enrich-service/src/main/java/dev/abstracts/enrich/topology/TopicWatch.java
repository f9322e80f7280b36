package dev.abstracts.enrich.topology;

import dev.abstracts.contract.TopicIds;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether Kafka answers and has the topics, which the deployment creates, and whether the group's offsets are
 * about them. Confined to one thread.
 */
final class TopicWatch implements AutoCloseable {

    private static final int TIMEOUT_MS = 5_000;

    private final Map<String, Object> connection;
    private final String group;
    private final Set<String> wanted;
    private @Nullable Admin admin;

    /** @param group of the topology that reads the topics */
    TopicWatch(Map<String, Object> connection, String group, Set<String> wanted) {
        this.connection = new HashMap<>(connection);
        this.connection.put(AdminClientConfig.CLIENT_ID_CONFIG, "enrich-service-topics");
        this.connection.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        this.connection.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        this.connection.put(AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        this.group = group;
        this.wanted = Set.copyOf(wanted);
    }

    /** Kafka could not be asked. */
    static final class KafkaAwayException extends Exception {

        private static final long serialVersionUID = 1;

        KafkaAwayException(String problem) {
            super(problem);
        }
    }

    /** Those of the wanted topics that are there. */
    TopicIds topics() throws KafkaAwayException, InterruptedException {
        return ask(asked -> {
            Map<String, String> found = new HashMap<>();
            for (Map.Entry<String, KafkaFuture<TopicDescription>> topic :
                    asked.describeTopics(wanted).topicNameValues().entrySet()) {
                try {
                    found.put(topic.getKey(), get(topic.getValue()).topicId().toString());
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                        throw e;
                    }
                }
            }
            return new TopicIds(found);
        });
    }

    /**
     * Lets the group's offsets be about these topics: those that were committed for topics of the same names before are
     * taken back to the beginning, which can be done only while the group has no members.
     *
     * @param before what this instance knows of the topics that it read last
     * @return whether that is so now
     */
    boolean adopt(TopicIds now, TopicIds before) throws KafkaAwayException, InterruptedException {
        return ask(asked -> new GroupTopics(asked, group).adopt(now, before));
    }

    /** To be called again and again: what is known of the offsets is forgotten by Kafka some days after it was told. */
    void remember(TopicIds now) throws KafkaAwayException, InterruptedException {
        ask(asked -> {
            new GroupTopics(asked, group).remember(now);
            return true;
        });
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask(Admin admin) throws ExecutionException, InterruptedException, TimeoutException;
    }

    private <T> T ask(Question<T> question) throws KafkaAwayException, InterruptedException {
        try {
            if (admin == null) {
                admin = Admin.create(connection);
            }
            return question.ask(admin);
        } catch (KafkaException | ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new KafkaAwayException(String.valueOf(cause.getMessage()));
        } catch (TimeoutException e) {
            throw new KafkaAwayException("no answer within %d ms".formatted(TIMEOUT_MS));
        }
    }

    static <T> T get(KafkaFuture<T> answer) throws ExecutionException, InterruptedException, TimeoutException {
        return answer.get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        if (admin != null) {
            admin.close();
        }
    }
}
