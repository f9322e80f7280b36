package dev.abstracts.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.abstracts.local.stack.Part;
import dev.abstracts.local.stack.Stack;
import dev.abstracts.local.stack.StackOptions;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two replicas of ingest-service harvest; one of them is killed in the middle. */
@Tag("crash")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class HarvestTest {

    private static final Map<String, String> POLITE_AT_HOME = Map.of(
            "ABSTRACTS_VECTORS_ENABLED", "false",
            "ABSTRACTS_INGEST_HARVEST_PRIVATE_HOSTS", "127.0.0.1",
            "ABSTRACTS_INGEST_HARVEST_POLITENESS", "100ms");
    private static final List<String> FEEDS =
            IntStream.range(0, 6).mapToObj(i -> "harvest-" + i).toList();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void everyRecordIsHarvestedOnceWhoeverIsKilled() throws Exception {
        try (OaiRepository repository = new OaiRepository();
                Stack stack = Stack.start(StackOptions.isolated(ArchitectureTest.root(), RunningStack.folder("harvest"))
                        .withEnvironment(POLITE_AT_HOME))) {
            URI second = URI.create("http://127.0.0.1:" + freePort());
            Process replica = startReplica(stack, second.getPort());
            try {
                Awaitility.await("the second replica")
                        .atMost(Duration.ofMinutes(2))
                        .ignoreExceptionsInstanceOf(IOException.class)
                        .until(() -> status(second.resolve("/q/health/ready")) == 200);
                for (String feed : FEEDS) {
                    put(second.resolve("/v1/feeds/" + feed), """
                            {"poll": {"protocol": "oai-pmh", "url": "%s", "set": "%s", "everySeconds": 86400}}""".formatted(repository.url(), feed));
                }

                int all = FEEDS.size() * OaiRepository.PARTS;
                Awaitility.await("a part of the lists")
                        .atMost(Duration.ofMinutes(2))
                        .until(() -> repository.parts() >= all / 3);
                System.out.printf("kill -9 ingest-service after %d of %d parts%n", repository.parts(), all);
                stack.kill("ingest-service");
                stack.restart("ingest-service");

                Awaitility.await("the end of every list")
                        .atMost(Duration.ofMinutes(4))
                        .until(() -> isHarvested(second));
                verify(RunningStack.of(stack), repository);
            } finally {
                replica.destroy();
                replica.waitFor();
            }
        }
    }

    private static void verify(Pipeline pipeline, OaiRepository repository) {
        int papers = 0;
        for (String feed : FEEDS) {
            Awaitility.await("the papers of " + feed)
                    .atMost(Duration.ofMinutes(2))
                    .untilAsserted(
                            () -> assertThat(pipeline.total("feed=" + feed)).isEqualTo(OaiRepository.PAPERS));
            Set<String> expected = new HashSet<>();
            IntStream.range(1, OaiRepository.PARTS * OaiRepository.PER_PART)
                    .forEach(i -> expected.add("source:" + feed + "/" + OaiRepository.identifier(feed, i)));
            List<String> found = new ArrayList<>();
            try {
                pipeline.papers("feed=" + feed)
                        .forEach(paper -> found.add(paper.path("id").asText()));
                assertThat(pipeline.paper("source:" + feed + "/" + OaiRepository.identifier(feed, 0))
                                .status())
                        .as("a deleted record's paper")
                        .isEqualTo(410);
                assertThat(pipeline.ok("/v1/rejected?size=0&feed=" + feed)
                                .path("total")
                                .asInt())
                        .isZero();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
            papers += found.size();
        }
        long again = repository.given().values().stream()
                .filter(times -> times.get() > 1)
                .count();
        System.out.printf(
                "%d parts of %d asked for more than once; %d papers%n",
                again, repository.given().size(), papers);
        assertThat(repository.given()).hasSize(FEEDS.size() * OaiRepository.PARTS);
        // A part that was given and not yet kept when its replica was killed is asked for again, and no other.
        assertThat(again).isLessThanOrEqualTo(FEEDS.size());
    }

    private boolean isHarvested(URI replica) throws IOException, InterruptedException {
        JsonNode feeds = JSON.readTree(http.send(
                                HttpRequest.newBuilder(replica.resolve("/v1/feeds"))
                                        .build(),
                                BodyHandlers.ofString())
                        .body())
                .path("feeds");
        int done = 0;
        for (JsonNode feed : feeds) {
            JsonNode harvest = feed.path("harvest");
            if (harvest.has("polledAt") && !harvest.has("problem")) {
                done++;
            }
        }
        return done == FEEDS.size();
    }

    private void put(URI address, String settings) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(settings))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private int status(URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }

    /** Another one of the stack's ingest-service, as a deployment with two replicas has. */
    private static Process startReplica(Stack stack, int port) throws IOException {
        ProcessHandle.Info first = stack.process(Part.INGEST).orElseThrow().info();
        List<String> command = new ArrayList<>();
        command.add(first.command().orElseThrow());
        command.addAll(List.of(first.arguments().orElseThrow()));
        Path log = stack.log(Part.INGEST).resolveSibling("second.log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(POLITE_AT_HOME);
        builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", stack.kafkaBootstrapServers());
        builder.environment()
                .put("ABSTRACTS_NAMESPACE", stack.options().topics().namespace());
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return builder.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
