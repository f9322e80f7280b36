package dev.abstracts.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AlertRulesTest {

    private static final Path FOLDER = Path.of("../observability");

    @Test
    void rules_do_what_their_tests_say() throws IOException {
        Run run = promtool("test", "rules", FOLDER.resolve("rules-test.yaml").toString());

        assertThat(run.status()).as(run.output()).isZero();
    }

    @Test
    void prometheus_takes_rules_and_settings() throws IOException {
        Run run = promtool("check", "config", FOLDER.resolve("prometheus.yaml").toString());

        assertThat(run.status()).as(run.output()).isZero();
    }

    @Test
    void every_alert_has_a_test_and_a_place_in_the_runbook() throws IOException {
        JsonNode rules = Rendered.YAML.readTree(FOLDER.resolve("rules.yaml").toFile());
        Set<String> alerts = new TreeSet<>(rules.findValuesAsText("alert"));
        Set<String> tested = new TreeSet<>(Rendered.YAML
                .readTree(FOLDER.resolve("rules-test.yaml").toFile())
                .findValuesAsText("alertname"));
        String runbook = Files.readString(Path.of("../../docs/runbook.md"));

        assertThat(alerts).isNotEmpty().isEqualTo(tested);
        assertThat(alerts).allSatisfy(alert -> assertThat(runbook).contains("\n## " + alert + "\n"));
    }

    private static Run promtool(String... arguments) throws IOException {
        String[] command = new String[arguments.length + 1];
        command[0] = "promtool";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            return Run.of(command);
        } catch (IOException e) {
            return abort("there is no promtool: SKIPPED");
        }
    }
}
