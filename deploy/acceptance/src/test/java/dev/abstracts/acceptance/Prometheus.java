package dev.abstracts.acceptance;

import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.abstracts.local.backend.LoopbackPort;
import dev.abstracts.local.stack.Stack;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** A Prometheus that looks at a stack every second, with the settings of {@code deploy/observability}. */
final class Prometheus implements AutoCloseable {

    static final Path OBSERVABILITY = ArchitectureTest.root().toAbsolutePath().resolve("deploy/observability");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SERVICES = 3;

    private final Process process;
    private final URI address;

    private Prometheus(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts one and returns when it has looked at all services; ends the test as skipped where there is none. */
    static Prometheus of(Stack stack, Path rules) throws IOException {
        Path folder = RunningStack.folder("prometheus");
        String config = Files.readString(OBSERVABILITY.resolve("prometheus.yaml"))
                .replace("15s", "1s")
                .replace("[rules.yaml]", "[" + rules + "]")
                .replace("127.0.0.1:8081", stack.url("ingest-service").getAuthority())
                .replace("127.0.0.1:8082", stack.url("enrich-service").getAuthority())
                .replace("127.0.0.1:8083", stack.url("search-service").getAuthority());
        Path file = Files.writeString(folder.resolve("prometheus.yaml"), config);
        URI address = URI.create("http://127.0.0.1:" + LoopbackPort.free());
        Prometheus prometheus = new Prometheus(start(folder, file, address), address);
        try {
            Awaitility.await("all services to be scraped")
                    .atMost(Duration.ofSeconds(60))
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> prometheus.value("count(up == 1)") == SERVICES);
            return prometheus;
        } catch (RuntimeException e) {
            prometheus.close();
            throw e;
        }
    }

    private static Process start(Path folder, Path config, URI address) {
        try {
            return new ProcessBuilder(
                            "prometheus",
                            "--config.file=" + config,
                            "--storage.tsdb.path=" + folder.resolve("data"),
                            "--web.listen-address=" + address.getAuthority())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("prometheus.log").toFile())
                    .start();
        } catch (IOException e) {
            return abort("there is no prometheus: SKIPPED");
        }
    }

    JsonNode rules() throws IOException {
        return ask("/api/v1/rules");
    }

    /** The names of all that it has seen. */
    Set<String> names() throws IOException {
        return ask("/api/v1/label/__name__/values")
                .path("data")
                .valueStream()
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    /** The value of the first series of an expression's result, 0 for none. */
    double value(String expression) throws IOException {
        return ask("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8))
                .at("/data/result/0/value/1")
                .asDouble();
    }

    private JsonNode ask(String path) throws IOException {
        try (InputStream answer = URI.create(address + path).toURL().openStream()) {
            return JSON.readTree(answer);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
