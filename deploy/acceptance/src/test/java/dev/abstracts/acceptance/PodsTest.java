package dev.abstracts.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.local.backend.ElasticsearchServer;
import dev.abstracts.local.backend.KafkaServer;
import dev.abstracts.local.backend.ServerSettings;
import dev.abstracts.local.stack.Ports;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The pods of the overlay {@code local} by {@code podman kube play}, with the images that {@code deploy/images/build.sh} has
 * built: pushed to, queried, drained and started again.
 */
@Tag("cluster")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PodsTest {

    private static final String VERSION = "1.0.0-SNAPSHOT";
    private static final List<String> SERVICES = List.of("ingest-service", "enrich-service", "search-service");

    private final Ports ports = Ports.free();
    private final Path folder;
    private final KafkaServer kafka;
    private final ElasticsearchServer elasticsearch;
    private final Pipeline pipeline = new Pipeline(() -> address(ports.ingest()), () -> address(ports.search()));

    PodsTest() throws IOException {
        folder = RunningStack.folder("pods");
        kafka = new KafkaServer(new ServerSettings(folder.resolve("kafka"), ports.kafka(), "384m", false));
        elasticsearch = new ElasticsearchServer(
                new ServerSettings(folder.resolve("elasticsearch"), ports.elasticsearch(), "512m", false));
    }

    @Test
    void podsArePushedToQueriedDrainedAndRestarted() throws Exception {
        assumePodmanAndImages();
        Path manifest = folder.resolve("local.yaml");
        Files.writeString(manifest, run("kubectl", "kustomize", overlay().toString()));
        try {
            kafka.start();
            elasticsearch.start();
            kafka.awaitReady(Duration.ofMinutes(1));
            elasticsearch.awaitReady(Duration.ofMinutes(1));
            String created = job(
                    "ingest-service",
                    List.of(
                            "--env=KAFKA_BOOTSTRAP_SERVERS=" + kafka.address(),
                            "--env=ABSTRACTS_TOPICS_PARTITIONS=4",
                            "--env=ABSTRACTS_TOPICS_REPLICAS=1"),
                    "dev.abstracts.ingest.topic.CreateTopics");
            assertThat(created).contains("abstracts.raw.v1: created");

            run("podman", "kube", "play", manifest.toString());
            SERVICES.forEach(this::awaitReady);
            push("one", "Tides of a graph");
            assertThat(pipeline.total("q=tides")).isEqualTo(1);

            aDeliveryThatIsUnderWayIsTakenToItsEnd();
            try (PaperStream stream = pipeline.stream("q=tides")) {
                assertThat(stopped("search-service")).isEqualTo(143);
                Awaitility.await("the stream to be told that it ends")
                        .until(() -> stream.papers().contains(PaperStream.END));
            }
            assertThat(stopped("enrich-service")).isEqualTo(143);
            for (String service : List.of("enrich-service", "search-service")) {
                run("podman", "start", container(service));
                awaitReady(service);
            }
            push("three", "Tides of another graph");
            assertThat(pipeline.total("q=tides")).isEqualTo(3);

            String rebuilt = job(
                    "search-service",
                    List.of(),
                    "dev.abstracts.search.generation.RebuildIndex",
                    address(ports.search()).toString());
            assertThat(rebuilt).contains("generation 2 serves");
            assertThat(pipeline.total("q=tides")).isEqualTo(3);
        } finally {
            run("podman", "kube", "down", manifest.toString());
            elasticsearch.stop();
            kafka.stop();
        }
    }

    /** SIGTERM comes while a sender is in the middle of its document. */
    private void aDeliveryThatIsUnderWayIsTakenToItsEnd() throws Exception {
        HttpURLConnection sending = (HttpURLConnection) address(ports.ingest())
                .resolve("/v1/feeds/coast/deliveries?format=jsonl")
                .toURL()
                .openConnection();
        sending.setRequestMethod("POST");
        sending.setDoOutput(true);
        // More than is looked at before a document counts as being read.
        byte[] first = paper("two", "A well that is " + "deep and ".repeat(30_000) + "dark");
        byte[] second = paper("four", "Tides of a tree");
        sending.setFixedLengthStreamingMode(first.length + second.length);
        CompletableFuture<Integer> end;
        try (OutputStream body = sending.getOutputStream()) {
            body.write(first);
            body.flush();
            Awaitility.await("the delivery to be read").until(() -> metrics().contains("deliveries_reading 1"));
            end = CompletableFuture.supplyAsync(() -> stopped("ingest-service"));
            Awaitility.await("requests to be refused").until(() -> !isReady("ingest-service"));
            body.write(second);
        }
        assertThat(sending.getResponseCode()).isEqualTo(202);
        assertThat(end.get(1, TimeUnit.MINUTES)).isEqualTo(143);
        run("podman", "start", container("ingest-service"));
        awaitReady("ingest-service");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> pipeline.total("q=tree") == 1);
    }

    private void push(String id, String title) throws IOException {
        JsonNode receipt = pipeline.pushed("coast", paper(id, title), "format=jsonl");
        assertThat(pipeline.settled(receipt.path("id").asText())
                        .at("/records/indexed")
                        .asInt())
                .isEqualTo(1);
    }

    private static byte[] paper(String id, String title) {
        return "{\"id\": \"%s\", \"title\": \"%s\", \"authors\": [\"Ada Tarn\"], \"abstract\": \"Water of %s comes and goes.\"}%n"
                .formatted(id, title, id)
                .getBytes(UTF_8);
    }

    /** What is this test's own: where the servers are, and ports that nobody has. */
    private Path overlay() throws IOException {
        Path overlay = ArchitectureTest.root().resolve("deploy/kubernetes/target/pods");
        Files.createDirectories(overlay);
        StringBuilder text = new StringBuilder("""
                resources: [../../overlays/local]
                configMapGenerator:
                  - name: abstracts
                    behavior: merge
                    literals:
                      - KAFKA_BOOTSTRAP_SERVERS=%s
                      - QUARKUS_ELASTICSEARCH_HOSTS=%s
                """.formatted(kafka.address(), elasticsearch.address()));
        List<Integer> own = List.of(ports.ingest(), ports.enrich(), ports.search());
        for (int i = 0; i < SERVICES.size(); i++) {
            text.append("  - name: %s%n    behavior: merge%n    literals: [QUARKUS_HTTP_PORT=%d]%n"
                    .formatted(SERVICES.get(i), own.get(i)));
        }
        Files.writeString(overlay.resolve("kustomization.yaml"), text);
        return overlay;
    }

    private static void assumePodmanAndImages() throws IOException {
        for (String service : SERVICES) {
            try {
                Process process = new ProcessBuilder("podman", "image", "exists", image(service)).start();
                assumeTrue(
                        process.waitFor() == 0,
                        "there is no image " + image(service) + ", deploy/images/build.sh makes it: SKIPPED");
            } catch (IOException e) {
                abort("there is no podman: SKIPPED");
            } catch (InterruptedException e) {
                throw new IOException("interrupted", e);
            }
        }
    }

    private static String image(String service) {
        return "ghcr.io/abstracts/%s:%s".formatted(service, VERSION);
    }

    private static String container(String service) {
        return service + "-pod-0-" + service;
    }

    private static int stopped(String service) {
        try {
            run("podman", "stop", "--time", "60", container(service));
            return Integer.parseInt(run("podman", "inspect", "--format", "{{.State.ExitCode}}", container(service))
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a class of a service's image to its end, as the job's object does. */
    private static String job(String service, List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("podman", "run", "--rm", "--network=host", "--read-only"));
        command.addAll(options);
        command.addAll(List.of("--entrypoint=[\"java\",\"-cp\",\"quarkus-run.jar\"]", image(service)));
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    private void awaitReady(String service) {
        Awaitility.await(service).atMost(Duration.ofMinutes(2)).until(() -> isReady(service));
    }

    private boolean isReady(String service) {
        int port = List.of(ports.ingest(), ports.enrich(), ports.search()).get(SERVICES.indexOf(service));
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    address(port).resolve("/q/health/ready").toURL().openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private String metrics() throws IOException {
        try (var answer = address(ports.ingest()).resolve("/q/metrics").toURL().openStream()) {
            return new String(answer.readAllBytes(), UTF_8);
        }
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("%s: %s".formatted(String.join(" ", command), output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        return output;
    }
}
