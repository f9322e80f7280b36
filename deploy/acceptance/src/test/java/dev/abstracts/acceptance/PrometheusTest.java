package dev.abstracts.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.abstracts.local.stack.Stack;
import java.io.IOException;
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

        try (Prometheus prometheus = Prometheus.of(stack, Prometheus.OBSERVABILITY.resolve("rules.yaml"))) {
            Awaitility.await("all rules to be evaluated")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> prometheus.rules().findValuesAsText("health").stream()
                            .noneMatch(health -> health.equals("unknown")));

            assertThat(prometheus.rules().findValuesAsText("health"))
                    .isNotEmpty()
                    .containsOnly("ok");
            // Kafka's metrics are bound once a minute.
            Set<String> wanted = wanted();
            wanted.removeAll(NOT_YET);
            Awaitility.await("every metric that is asked for")
                    .atMost(Duration.ofSeconds(90))
                    .untilAsserted(() -> assertThat(prometheus.names()).containsAll(wanted));
        }
    }

    /** The names in the expressions of rules and dashboard; what a rule records itself has colons. */
    private static Set<String> wanted() throws IOException {
        JsonNode rules = new ObjectMapper(new YAMLFactory())
                .readTree(Prometheus.OBSERVABILITY.resolve("rules.yaml").toFile());
        JsonNode dashboard = new ObjectMapper()
                .readTree(Prometheus.OBSERVABILITY.resolve("dashboard.json").toFile());
        return Stream.concat(rules.findValuesAsText("expr").stream(), dashboard.findValuesAsText("expr").stream())
                .flatMap(expression -> METRIC.matcher(expression).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
