package dev.abstracts.ingest.delivery;

import dev.abstracts.contract.Topics;
import dev.abstracts.local.backend.KafkaServer;
import dev.abstracts.local.backend.LoopbackPort;
import dev.abstracts.local.backend.ServerSettings;
import dev.abstracts.local.backend.TopicCreator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** A Kafka that is not started, for a service that has to bear that; impatient settings, so that tests are quick. */
public final class OwnKafka implements QuarkusTestResourceLifecycleManager {

    static final Duration TIMEOUT = Duration.ofSeconds(90);

    private static final Topics TOPICS = Topics.defaults();

    private static final String STATE = "test.kafka.state";
    private static final String PORT = "test.kafka.port";

    private KafkaServer kafka;

    /** A second handle on it, for a test: what a server is is on disk, and tests have class loaders of their own. */
    static OwnKafka here() {
        Config config = ConfigProvider.getConfig();
        OwnKafka own = new OwnKafka();
        own.kafka = server(config.getValue(STATE, String.class), config.getValue(PORT, Integer.class));
        return own;
    }

    @Override
    public Map<String, String> start() {
        try {
            String state = Files.createTempDirectory("ingest-kafka").toString();
            int port = LoopbackPort.free();
            kafka = server(state, port);
            return Map.of(
                    STATE,
                    state,
                    PORT,
                    Integer.toString(port),
                    "kafka.bootstrap.servers",
                    kafka.address(),
                    "abstracts.namespace",
                    TOPICS.namespace(),
                    "abstracts.ingest.publish.timeout",
                    "6s",
                    "abstracts.ingest.publish.max-block",
                    "2s");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KafkaServer server(String state, int port) {
        return new KafkaServer(new ServerSettings(Path.of(state), port, "256m", false));
    }

    @Override
    public void stop() {
        kafka.stop();
    }

    void begin() {
        kafka.start();
        kafka.awaitReady(TIMEOUT);
        TopicCreator.create(kafka.address(), TOPICS, 2);
    }

    void resume() {
        kafka.start();
        kafka.awaitReady(TIMEOUT);
    }

    void kill() {
        kafka.kill();
    }
}
