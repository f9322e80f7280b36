package dev.abstracts.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.local.backend.LoopbackPort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code deploy/compose.yaml}, with the images that a Docker engine here has: pushed to, queried, stopped and started again. */
@Tag("cluster")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ComposeTest {

    private static final Path FILE = ArchitectureTest.root().resolve("deploy/compose.yaml");
    private static final List<String> IMAGES = List.of(
            "apache/kafka:4.2.1",
            "elasticsearch:9.5.3",
            "ghcr.io/abstracts/ingest-service:1.0.0-SNAPSHOT",
            "ghcr.io/abstracts/enrich-service:1.0.0-SNAPSHOT",
            "ghcr.io/abstracts/search-service:1.0.0-SNAPSHOT");

    private final int ingest = LoopbackPort.free();
    private final int enrich = LoopbackPort.free();
    private final int search = LoopbackPort.free();
    private final Pipeline pipeline = new Pipeline(() -> address(ingest), () -> address(search));

    @Test
    void everythingRunsAndKeepsItsData() throws Exception {
        assumeEngineAndImages();
        try {
            compose("up", "--detach");
            push("one");
            compose("stop");
            compose("up", "--detach");
            push("two");
            assertThat(pipeline.total("q=weirs")).isEqualTo(2);
        } finally {
            compose("down", "--volumes");
        }
    }

    private void push(String id) throws IOException {
        byte[] paper = """
                {"id": "%s", "title": "Weirs %s", "authors": ["Ada Tarn"], "abstract": "Weirs hold water, %s of them."}
                """.formatted(id, id, id).getBytes(UTF_8);
        Awaitility.await("all to be ready")
                .atMost(3, TimeUnit.MINUTES)
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> {
                    assertThat(pipeline.push("compose", paper, "format=jsonl&dryRun=true")
                                    .status())
                            .isEqualTo(200);
                    pipeline.total("");
                });
        JsonNode receipt = pipeline.pushed("compose", paper, "format=jsonl");
        assertThat(pipeline.settled(receipt.path("id").asText())
                        .at("/records/indexed")
                        .asInt())
                .isEqualTo(1);
    }

    private static void assumeEngineAndImages() throws IOException, InterruptedException {
        for (String image : IMAGES) {
            assumeTrue(run(Map.of(), "docker", "image", "inspect", image), "no engine has " + image + ": SKIPPED");
        }
    }

    private void compose(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                run(Map.of(), "docker", "compose", "version")
                        ? List.of("docker", "compose")
                        : List.of("docker-compose"));
        command.addAll(List.of("--project-name", "abstracts-test-" + ingest, "--file", FILE.toString()));
        command.addAll(Arrays.asList(arguments));
        Map<String, String> ports = Map.of(
                "INGEST_PORT", Integer.toString(ingest),
                "ENRICH_PORT", Integer.toString(enrich),
                "SEARCH_PORT", Integer.toString(search));
        assertThat(run(ports, command.toArray(String[]::new))).as("%s", command).isTrue();
    }

    private static boolean run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return abort("there is no " + command[0] + ": SKIPPED");
        }
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
