package dev.abstracts.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.abstracts.local.backend.LoopbackPort;
import dev.abstracts.local.stack.Stack;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A Prometheus looks at the stack with the rules of {@code deploy/observability}; rules and dashboard ask for what is there. */
class PrometheusTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path OBSERVABILITY =
            ArchitectureTest.root().toAbsolutePath().resolve("deploy/observability");

    /** Of what has not happened in a healthy stack, and of vectors, which this one makes none of. */
    private static final Set<String> NOT_YET = Set.of(
            "abstracts_index_rejected_total",
            "abstracts_records_rejected_total",
            "abstracts_polls_total",
            "abstracts_alerts_requests_total",
            "abstracts_vectors_pending");

    private static final Pattern METRIC =
            Pattern.compile("\\b(?:abstracts|http_server|kafka|jvm|process|system)_[a-z_]+\\b");

    @Test
    void rulesAndDashboardAskForWhatIsThere() throws Exception {
        Stack stack = RunningStack.get();
        Pipeline pipeline = RunningStack.pipeline();
        pipeline.settled(pipeline.pushed(
                        "watched",
                        "@article{m, title = {Wells}, author = {Ada Tarn}, abstract = {Water is drawn.}}\n"
                                .getBytes(UTF_8),
                        "format=bibtex")
                .path("id")
                .asText());
        pipeline.total("q=wells");
        pipeline.stream("q=wells").close();

        Path folder = RunningStack.folder("prometheus");
        URI address = URI.create("http://127.0.0.1:" + LoopbackPort.free());
        Process prometheus = start(stack, folder, address);
        try {
            Awaitility.await("all services to be scraped")
                    .atMost(Duration.ofSeconds(60))
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> ask(address, "/api/v1/query?query=count(up==1)")
                                    .at("/data/result/0/value/1")
                                    .asInt()
                            == 3);
            Awaitility.await("all rules to be evaluated")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> ask(address, "/api/v1/rules").findValuesAsText("health").stream()
                            .noneMatch(health -> health.equals("unknown")));

            JsonNode rules = ask(address, "/api/v1/rules");
            assertThat(rules.findValuesAsText("health")).isNotEmpty().containsOnly("ok");
            // Kafka's metrics are bound once a minute.
            Set<String> wanted = wanted();
            wanted.removeAll(NOT_YET);
            Awaitility.await("every metric that is asked for")
                    .atMost(Duration.ofSeconds(90))
                    .untilAsserted(() -> assertThat(names(address)).containsAll(wanted));
        } finally {
            prometheus.destroy();
        }
    }

    private static Process start(Stack stack, Path folder, URI address) throws IOException {
        String config = Files.readString(OBSERVABILITY.resolve("prometheus.yaml"))
                .replace("15s", "1s")
                .replace("[rules.yaml]", "[" + OBSERVABILITY.resolve("rules.yaml") + "]")
                .replace("127.0.0.1:8081", stack.url("ingest-service").getAuthority())
                .replace("127.0.0.1:8082", stack.url("enrich-service").getAuthority())
                .replace("127.0.0.1:8083", stack.url("search-service").getAuthority());
        Path file = Files.writeString(folder.resolve("prometheus.yaml"), config);
        try {
            return new ProcessBuilder(
                            "prometheus",
                            "--config.file=" + file,
                            "--storage.tsdb.path=" + folder.resolve("data"),
                            "--web.listen-address=" + address.getAuthority())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("prometheus.log").toFile())
                    .start();
        } catch (IOException e) {
            return abort("there is no prometheus: SKIPPED");
        }
    }

    /** The names in the expressions of rules and dashboard; what a rule records itself has colons. */
    private static Set<String> wanted() throws IOException {
        JsonNode rules = new ObjectMapper(new YAMLFactory())
                .readTree(OBSERVABILITY.resolve("rules.yaml").toFile());
        JsonNode dashboard =
                JSON.readTree(OBSERVABILITY.resolve("dashboard.json").toFile());
        return Stream.concat(rules.findValuesAsText("expr").stream(), dashboard.findValuesAsText("expr").stream())
                .flatMap(expression -> METRIC.matcher(expression).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(URI address) throws IOException {
        return ask(address, "/api/v1/label/__name__/values")
                .path("data")
                .valueStream()
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    private static JsonNode ask(URI address, String path) throws IOException {
        try (InputStream answer =
                URI.create(address + path.replace("==", "%3D%3D")).toURL().openStream()) {
            return JSON.readTree(answer);
        }
    }
}
