package dev.abstracts.ingest.delivery;

import dev.abstracts.contract.Topics;
import dev.abstracts.local.backend.KafkaServer;
import dev.abstracts.local.backend.LoopbackPort;
import dev.abstracts.local.backend.ServerSettings;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A Kafka that is not started, for a service that has to bear that; impatient settings, so that tests are quick. */
public final class OwnKafka implements QuarkusTestResourceLifecycleManager {

    static final Duration TIMEOUT = Duration.ofSeconds(90);

    private static final Topics TOPICS = Topics.defaults();

    private KafkaServer kafka;

    @Override
    public Map<String, String> start() {
        try {
            kafka = new KafkaServer(
                    new ServerSettings(Files.createTempDirectory("ingest-kafka"), LoopbackPort.free(), "256m", false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "kafka.bootstrap.servers",
                kafka.address(),
                "abstracts.namespace",
                TOPICS.namespace(),
                "abstracts.ingest.publish.timeout",
                "6s",
                "abstracts.ingest.publish.max-block",
                "2s");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(OwnKafka.class));
    }

    @Override
    public void stop() {
        kafka.stop();
    }

    void begin() throws Exception {
        kafka.start();
        kafka.awaitReady(TIMEOUT);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.address()))) {
            List<NewTopic> topics = TOPICS.settings().entrySet().stream()
                    .map(topic -> new NewTopic(topic.getKey(), 2, (short) 1).configs(topic.getValue()))
                    .toList();
            admin.createTopics(topics).all().get();
        }
    }

    void resume() {
        kafka.start();
        kafka.awaitReady(TIMEOUT);
    }

    void kill() {
        kafka.kill();
    }
}
