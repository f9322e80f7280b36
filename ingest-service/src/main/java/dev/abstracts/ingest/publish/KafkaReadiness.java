package dev.abstracts.ingest.publish;

import dev.abstracts.contract.Topics;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/** Ready when Kafka answers and has the topics that deliveries are written to. */
@Readiness
@ApplicationScoped
public class KafkaReadiness implements HealthCheck {

    private static final String NAME = "kafka";
    private static final int TIMEOUT_MS = 2000;

    private final Map<String, Object> connection;
    private final List<String> topics;
    private @Nullable Admin admin;

    public KafkaReadiness(@Identifier("default-kafka-broker") Map<String, Object> connection, Topics topics) {
        this.connection = Map.copyOf(connection);
        this.topics = List.of(topics.raw(), topics.rejected(), topics.deliveries(), topics.feeds(), topics.cursors());
    }

    void stop(@Observes ShutdownEvent event) {
        synchronized (this) {
            if (admin != null) {
                admin.close();
            }
        }
    }

    @Override
    public HealthCheckResponse call() {
        try {
            admin().describeTopics(topics).allTopicNames().get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
            return HealthCheckResponse.up(NAME);
        } catch (KafkaException | ExecutionException e) {
            return down(KafkaPublisher.rootMessage(e));
        } catch (TimeoutException e) {
            return down("no answer within %d ms".formatted(TIMEOUT_MS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return down("interrupted");
        }
    }

    private synchronized Admin admin() {
        if (admin == null) {
            Map<String, Object> properties = new HashMap<>(connection);
            properties.put(AdminClientConfig.CLIENT_ID_CONFIG, "ingest-service-readiness");
            properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
            properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
            properties.put(AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG, false);
            admin = Admin.create(properties);
        }
        return admin;
    }

    private static HealthCheckResponse down(String reason) {
        return HealthCheckResponse.named(NAME).down().withData("reason", reason).build();
    }
}
