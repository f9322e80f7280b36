package dev.abstracts.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectsTest {

    static Stream<String> folders() {
        return Rendered.folders();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void every_object_is_as_its_kind_has_it(String folder) throws IOException {
        for (JsonNode object : Rendered.of(folder)) {
            assertThat(StrictReading.unknown(object))
                    .as(
                            "%s %s of %s",
                            object.path("kind").asText(),
                            object.at("/metadata/name").asText(),
                            folder)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Deployment", "KafkaTopic", "ScaledObject", "Elasticsearch", "NetworkPolicy", "PrometheusRule"})
    void a_field_that_a_kind_does_not_have_is_found(String kind) throws IOException {
        ObjectNode object = Rendered.ofKind(Rendered.of("overlays/production"), kind)
                .findFirst()
                .orElseThrow()
                .deepCopy();
        object.withObject("/spec").put("replicaz", 3);

        assertThat(StrictReading.unknown(object)).singleElement().asString().contains("replicaz");
    }

    @Test
    void topics_are_those_of_the_contract() throws IOException {
        Map<String, Map<String, String>> objects = new TreeMap<>();
        Rendered.ofKind(Rendered.of("overlays/production"), "KafkaTopic").forEach(topic -> {
            Map<String, String> config = new TreeMap<>();
            topic.at("/spec/config")
                    .properties()
                    .forEach(
                            entry -> config.put(entry.getKey(), entry.getValue().asText()));
            assertThat(config.remove("min.insync.replicas")).isEqualTo("2");
            assertThat(topic.at("/spec/replicas").asInt()).isEqualTo(3);
            objects.put(topic.at("/metadata/name").asText(), config);
        });

        assertThat(objects).isEqualTo(new TreeMap<>(Topics.defaults().settings()));
    }

    @Test
    void topics_that_are_read_together_have_as_many_partitions() throws IOException {
        Map<String, Integer> partitions = new TreeMap<>();
        Rendered.ofKind(Rendered.of("overlays/production"), "KafkaTopic")
                .forEach(topic -> partitions.put(
                        topic.at("/metadata/name").asText(),
                        topic.at("/spec/partitions").asInt()));
        Topics topics = Topics.defaults();

        assertThat(partitions.get(topics.feeds())).isEqualTo(partitions.get(topics.cursors()));
        assertThat(partitions.get(topics.alerts())).isEqualTo(partitions.get(topics.alertStates()));
        assertThat(partitions.get(topics.papers())).isEqualTo(partitions.get(topics.vectors()));
    }

    @Test
    void rules_are_those_of_the_file() throws IOException {
        JsonNode file =
                Rendered.YAML.readTree(Path.of("../observability/rules.yaml").toFile());
        JsonNode object = Rendered.ofKind(Rendered.of("overlays/production"), "PrometheusRule")
                .findFirst()
                .orElseThrow();

        assertThat(object.at("/spec/groups")).isEqualTo(file.path("groups"));
    }

    @Test
    void every_setting_is_documented() throws IOException {
        String operations = Files.readString(Path.of("../../docs/operations.md"));
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of("base"))) {
            files = all.filter(file -> file.toString().endsWith(".env")).toList();
        }
        assertThat(files).hasSize(4);
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                if (line.matches("(# )?[A-Z_]+=.*")) {
                    String variable = line.replaceFirst("^# ", "").replaceFirst("=.*", "");
                    assertThat(operations)
                            .as("%s in %s", variable, file)
                            .matches(text -> documents(text, variable), "has a setting of this name");
                }
            }
        }
    }

    /** Names share their beginning in the table: {@code abstracts.search.at-once}, {@code moment}. */
    private static boolean documents(String text, String variable) {
        return text.contains(variable)
                || Stream.of(text.split("`"))
                        .map(name -> name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
                        .anyMatch(name -> name.length() > 3 && variable.endsWith(name));
    }
}
