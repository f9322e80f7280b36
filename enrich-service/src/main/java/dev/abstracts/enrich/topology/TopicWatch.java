package dev.abstracts.enrich.topology;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/** Looks whether Kafka answers and has the topics, which the deployment creates. */
final class TopicWatch {

    private static final int TIMEOUT_MS = 5_000;

    private final Map<String, Object> connection;
    private final Set<String> wanted;

    TopicWatch(Map<String, Object> connection, Set<String> wanted) {
        this.connection = new HashMap<>(connection);
        this.connection.put(AdminClientConfig.CLIENT_ID_CONFIG, "enrich-service-topics");
        this.connection.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        this.connection.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        this.connection.put(AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        this.wanted = Set.copyOf(wanted);
    }

    /** Kafka could not be asked. */
    static final class KafkaAwayException extends Exception {

        private static final long serialVersionUID = 1;

        KafkaAwayException(String problem) {
            super(problem);
        }
    }

    Set<String> missing() throws KafkaAwayException, InterruptedException {
        try (Admin admin = Admin.create(connection)) {
            Set<String> present = admin.listTopics().names().get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
            Set<String> missing = new TreeSet<>(wanted);
            missing.removeAll(present);
            return missing;
        } catch (KafkaException | ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new KafkaAwayException(String.valueOf(cause.getMessage()));
        } catch (TimeoutException e) {
            throw new KafkaAwayException("no answer within %d ms".formatted(TIMEOUT_MS));
        }
    }
}
