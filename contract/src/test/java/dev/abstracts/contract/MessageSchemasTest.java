package dev.abstracts.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The committed schemas are those of the records, and nothing that a version under {@code history} promised was taken away.
 * {@code -Dschemas.update=true} rewrites the current schemas, never the past ones.
 */
class MessageSchemasTest {

    static final List<Class<?>> MESSAGES = List.of(
            RawRecord.class,
            Delivery.class,
            RejectedRecord.class,
            SightingUpdate.class,
            Paper.class,
            PaperChange.class,
            Feed.class,
            HarvestCursor.class,
            PaperVector.class,
            Alert.class,
            AlertState.class,
            UndeliveredEvent.class);

    private static final Path SCHEMAS = Path.of("schemas");

    private final MessageSchemas generator = new MessageSchemas();

    @ParameterizedTest
    @FieldSource("MESSAGES")
    void committedSchemaIsThatOfTheRecord(Class<?> message) throws IOException {
        Path file = SCHEMAS.resolve(message.getSimpleName() + ".json");
        String generated = MessageJson.mapper()
                        .writer()
                        .with(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(generator.schemaOf(message))
                + "\n";
        if (Boolean.getBoolean("schemas.update")) {
            Files.createDirectories(SCHEMAS);
            Files.writeString(file, generated, UTF_8);
        }
        assertThat(file)
                .as("run the tests of contract with -Dschemas.update=true and commit what changed")
                .content(UTF_8)
                .isEqualTo(generated);
    }

    @ParameterizedTest
    @MethodSource("pastSchemas")
    void nothingPromisedWasRemovedOrNarrowed(Path past) throws IOException {
        Class<?> message = History.messageOf(past);
        assertThat(narrowings(MessageJson.mapper().readTree(past.toFile()), generator.schemaOf(message)))
                .isEmpty();
    }

    static Stream<Path> pastSchemas() throws IOException {
        return History.files(".schema.json");
    }

    @Test
    void removedFieldsAndNarrowedTypesAreNoticed() throws IOException {
        JsonNode before = MessageJson.mapper().readTree("""
                {"properties": {"kept": {"type": "string"}, "dropped": {"type": "string"}, "changed": {"type": "integer"},
                 "kind": {"type": "string", "enum": ["a", "b"]}}}""");
        JsonNode after = MessageJson.mapper().readTree("""
                {"properties": {"kept": {"type": "string"}, "changed": {"type": "string"}, "added": {"type": "string"},
                 "kind": {"type": "string", "enum": ["a"]}}, "required": ["added"]}""");

        assertThat(narrowings(before, after))
                .containsExactlyInAnyOrder(
                        "/properties/dropped was removed",
                        "/properties/changed/type was \"integer\", is \"string\"",
                        "/properties/kind/enum lost \"b\"",
                        "/required gained \"added\": messages already written do not have it");
    }

    /** What a reader of the new schema could no longer take, or a reader of the old would miss. */
    private static List<String> narrowings(JsonNode before, JsonNode after) {
        List<String> found = new ArrayList<>();
        compare("", before, after, found);
        return found;
    }

    private static void compare(String path, JsonNode before, JsonNode after, List<String> found) {
        before.properties().forEach(entry -> {
            String name = entry.getKey();
            String here = path + "/" + name;
            JsonNode now = after.get(name);
            if (name.equals("enum") && now != null) {
                lost(entry.getValue(), now).forEach(value -> found.add(here + " lost " + value));
            } else if (name.equals("required")) {
                lost(now == null ? MessageJson.mapper().createArrayNode() : now, entry.getValue())
                        .forEach(value ->
                                found.add(here + " gained " + value + ": messages already written do not have it"));
            } else if (now == null) {
                found.add(here + " was removed");
            } else if (entry.getValue().isObject()) {
                compare(here, entry.getValue(), now, found);
            } else if (!name.equals("title") && !entry.getValue().equals(now)) {
                found.add(here + " was " + entry.getValue() + ", is " + now);
            }
        });
        if (!before.has("required") && after.has("required")) {
            after.get("required")
                    .forEach(value -> found.add(
                            path + "/required gained " + value + ": messages already written do not have it"));
        }
    }

    private static Set<String> lost(JsonNode before, JsonNode after) {
        Set<String> values = new TreeSet<>();
        before.forEach(value -> values.add(value.toString()));
        after.forEach(value -> values.remove(value.toString()));
        return values;
    }
}
