package dev.abstracts.ingest.topic;

import static java.util.stream.Collectors.toMap;

import dev.abstracts.contract.Topics;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates the topics that are missing, as {@link Topics#settings} has them, and leaves those alone that are there. Reads
 * {@code KAFKA_*} of the environment as the services do ({@code KAFKA_BOOTSTRAP_SERVERS}, {@code KAFKA_SECURITY_PROTOCOL}, ...),
 * {@code ABSTRACTS_NAMESPACE}, {@code ABSTRACTS_TOPICS_PARTITIONS} and {@code ABSTRACTS_TOPICS_REPLICAS} (12 and 3); of three
 * or more replicas, two have to have what is acknowledged. Ends with 1 when a topic cannot be created.
 */
public final class CreateTopics {

    private static final String KAFKA = "KAFKA_";

    private final Topics topics;
    private final int partitions;
    private final short replicas;

    CreateTopics(Topics topics, int partitions, short replicas) {
        this.topics = topics;
        this.partitions = partitions;
        this.replicas = replicas;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Map<String, String> environment = System.getenv();
        CreateTopics creation = new CreateTopics(
                new Topics(environment.getOrDefault("ABSTRACTS_NAMESPACE", Topics.DEFAULT_NAMESPACE)),
                Integer.parseInt(environment.getOrDefault("ABSTRACTS_TOPICS_PARTITIONS", "12")),
                Short.parseShort(environment.getOrDefault("ABSTRACTS_TOPICS_REPLICAS", "3")));
        boolean all;
        try (Admin admin = Admin.create(connection(environment))) {
            all = creation.run(admin);
        }
        System.exit(all ? 0 : 1);
    }

    /** {@code KAFKA_SSL_KEYSTORE_TYPE} is {@code ssl.keystore.type}. */
    static Map<String, Object> connection(Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(variable -> variable.getKey().startsWith(KAFKA))
                .collect(toMap(
                        variable -> variable.getKey()
                                .substring(KAFKA.length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.'),
                        Map.Entry::getValue));
    }

    /** Returns whether all topics are there now. */
    boolean run(Admin admin) throws InterruptedException {
        CreateTopicsResult result = admin.createTopics(topics.settings().entrySet().stream()
                .map(topic -> new NewTopic(topic.getKey(), partitions, replicas).configs(settings(topic.getValue())))
                .toList());
        boolean all = true;
        for (var topic : result.values().entrySet()) {
            try {
                topic.getValue().get();
                System.out.printf("%s: created%n", topic.getKey());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof TopicExistsException) {
                    System.out.printf("%s: is there%n", topic.getKey());
                } else {
                    System.out.printf("%s: could not be created: %s%n", topic.getKey(), e.getCause());
                    all = false;
                }
            }
        }
        return all;
    }

    private Map<String, String> settings(Map<String, String> ofContract) {
        if (replicas < 3) {
            return ofContract;
        }
        var settings = new HashMap<>(ofContract);
        settings.put("min.insync.replicas", "2");
        return settings;
    }
}
