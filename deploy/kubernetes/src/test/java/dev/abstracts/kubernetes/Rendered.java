package dev.abstracts.kubernetes;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What kustomize makes of a folder. */
final class Rendered {

    static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** Components want the Kustomize of kubectl 1.21 or later. */
    private static final Pattern KUBECTL = Pattern.compile("v1\\.(\\d+)");

    private static final boolean HAS_KUBECTL = hasKubectl();

    private Rendered() {}

    /** Every folder that is meant to be applied. */
    static Stream<String> folders() {
        return Stream.of(
                "base",
                "overlays/local",
                "overlays/production",
                "overlays/own-servers",
                "jobs/create-topics",
                "jobs/rebuild-index");
    }

    static List<JsonNode> of(String folder) throws IOException {
        assumeTrue(HAS_KUBECTL, "there is no kubectl 1.21 or later to render with: SKIPPED");
        Run run = Run.of("kubectl", "kustomize", Path.of(folder).toString());
        if (run.status() != 0) {
            throw new AssertionError("%s cannot be rendered: %s".formatted(folder, run.output()));
        }
        return documents(run.output());
    }

    static List<JsonNode> documents(String yaml) throws IOException {
        return YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml).readAll();
    }

    static Stream<JsonNode> ofKind(List<JsonNode> objects, String kind) {
        return objects.stream().filter(object -> object.path("kind").asText().equals(kind));
    }

    private static boolean hasKubectl() {
        try {
            Matcher version =
                    KUBECTL.matcher(Run.of("kubectl", "version", "--client").output());
            return version.find() && Integer.parseInt(version.group(1)) >= 21;
        } catch (IOException e) {
            return false;
        }
    }
}
