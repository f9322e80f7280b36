package dev.abstracts.local.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.abstracts.contract.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("crash")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class PrivateBackendTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @Test
    void serversComeBackWithTheirDataAfterAStopAndAfterACrash() throws Exception {
        Topics topics = Topics.defaults();
        try (PrivateBackend backend = Backend.start(folder)) {
            backend.createTopics(topics, 1);
            send(backend, "PUT", "/kept/_doc/1?refresh=true", "{\"title\":\"kept\"}");

            backend.kafka().stop();
            backend.elasticsearch().stop();
            assertThat(backend.kafka().isRunning()).isFalse();
            assertThat(backend.elasticsearch().isRunning()).isFalse();
            startAgain(backend);
            assertThat(topics(backend)).containsAll(topics.settings().keySet());
            assertThat(send(backend, "GET", "/kept/_count", "{}")).contains("\"count\":1");

            backend.kafka().kill();
            backend.elasticsearch().kill();
            assertThat(backend.kafka().answers()).isFalse();
            assertThat(backend.elasticsearch().answers()).isFalse();
            startAgain(backend);
            assertThat(topics(backend)).containsAll(topics.settings().keySet());
            assertThat(send(backend, "GET", "/kept/_count", "{}")).contains("\"count\":1");

            assertThatThrownBy(() -> Backend.start(
                            folder.resolve("other"), backend.kafka().port(), LoopbackPort.free()))
                    .isInstanceOf(PortInUseException.class)
                    .hasMessageContaining("port " + backend.kafka().port() + ", meant for kafka, is in use");
        }
    }

    private static void startAgain(PrivateBackend backend) {
        backend.kafka().start();
        backend.elasticsearch().start();
        backend.kafka().awaitReady(PATIENCE);
        backend.elasticsearch().awaitReady(PATIENCE);
    }

    private static Set<String> topics(Backend backend) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", backend.kafkaBootstrapServers()))) {
            return admin.listTopics().names().get();
        }
    }

    private static String send(Backend backend, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + backend.elasticsearchHost() + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}
