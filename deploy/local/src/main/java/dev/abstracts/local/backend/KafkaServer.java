package dev.abstracts.local.backend;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/**
 * One Kafka broker in KRaft mode, its own controller, run by its own main class. Never creates topics by itself.
 *
 * @see <a href="https://kafka.apache.org/documentation/#kraft">Kafka's documentation of KRaft mode</a>
 */
public final class KafkaServer extends LocalServer {

    /** Brokers of one cluster agree on it; those of others never meet. */
    private static final String CLUSTER_ID = "QWJzdHJhY3RzTG9jYWwwMA";

    private static final Duration FORMAT_TIMEOUT = Duration.ofSeconds(60);
    private static final int ADMIN_TIMEOUT_MS = 2_000;

    private final Distributions distributions;

    public KafkaServer(ServerSettings settings) {
        this(settings, Distributions.find());
    }

    KafkaServer(ServerSettings settings, Distributions distributions) {
        super("kafka", settings);
        this.distributions = distributions;
    }

    /** A client needs more than an open port: the broker must have registered with its controller. */
    @Override
    public boolean answers() {
        if (!LoopbackPort.accepts(port())) {
            return false;
        }
        Map<String, Object> config = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ADMIN_TIMEOUT_MS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ADMIN_TIMEOUT_MS);
        try (Admin admin = Admin.create(config)) {
            return !admin.describeCluster()
                    .nodes()
                    .get(ADMIN_TIMEOUT_MS, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("interrupted while waiting for kafka", e);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return false;
        }
    }

    @Override
    void prepare() throws IOException {
        Path stateDir = settings().stateDir();
        write(config(), properties());
        write(logging(), Resource.text("kafka-log4j2.properties"));
        if (!Files.exists(data().resolve("meta.properties"))) {
            format(stateDir.resolve("format.log"));
        }
    }

    @Override
    List<String> command() {
        List<String> command = java(settings().heap());
        command.addAll(List.of("kafka.Kafka", config().toString()));
        return command;
    }

    @Override
    Map<String, String> environment() {
        return Map.of();
    }

    /** A new data folder needs an identity before the broker accepts it. */
    private void format(Path log) throws IOException {
        List<String> command = java("64m");
        command.addAll(List.of(
                "kafka.tools.StorageTool",
                "format",
                "--ignore-formatted",
                "--cluster-id",
                CLUSTER_ID,
                "--config",
                config().toString()));
        Process format = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!format.waitFor(FORMAT_TIMEOUT.toSeconds(), TimeUnit.SECONDS) || format.exitValue() != 0) {
                format.destroyForcibly();
                throw new ServerException("kafka's data folder could not be formatted: see %s".formatted(log));
            }
        } catch (InterruptedException e) {
            format.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new ServerException("interrupted while formatting kafka's data folder", e);
        }
    }

    private List<String> java(String heap) {
        return new ArrayList<>(List.of(
                Distributions.java(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                // A broker moves bytes: the second compiler would cost more than it saves.
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxDirectMemorySize=128m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dlog4j2.configurationFile=" + logging(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                distributions.kafkaJars().resolve("*").toString()));
    }

    private String properties() {
        String usual = Resource.text("kafka.properties")
                .replace("@data@", data().toString())
                .replace("@port@", Integer.toString(port()))
                // Only the broker itself talks to the controller: any port does, another one each time.
                .replace("@controller.port@", Integer.toString(LoopbackPort.free()));
        // The last of two lines counts.
        return settings().settings().entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(joining("", usual + "\n", ""));
    }

    private Path config() {
        return settings().stateDir().resolve("kafka.properties");
    }

    private Path logging() {
        return settings().stateDir().resolve("kafka-log4j2.properties");
    }

    private Path data() {
        return settings().stateDir().resolve("data");
    }
}
