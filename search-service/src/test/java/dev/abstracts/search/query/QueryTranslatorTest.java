package dev.abstracts.search.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The cases are the members of {@code translated.json}: a query and what it is for Elasticsearch. Run with {@code
 * -Dgolden.write=true} to write the file anew from its queries.
 */
class QueryTranslatorTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void translates() throws IOException {
        JsonNode golden;
        try (InputStream in = QueryTranslatorTest.class.getResourceAsStream("translated.json")) {
            golden = JSON.readTree(in);
        }
        ObjectNode actual = JSON.createObjectNode();
        golden.fieldNames().forEachRemaining(query -> actual.set(query, translated(query)));
        if (Boolean.getBoolean("golden.write")) {
            String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(actual);
            Files.write(
                    Path.of("src/test/resources/dev/abstracts/search/query/translated.json"),
                    (text + "\n").getBytes(UTF_8));
        }
        assertThat(golden.size()).isGreaterThan(20);
        golden.properties().forEach(expected -> assertThat(actual.get(expected.getKey()))
                .as(expected.getKey())
                .isEqualTo(JSON.valueToTree(expected.getValue())));
    }

    private static JsonNode translated(String query) {
        ParsedQuery parsed = QueryParser.parse(query);
        assertThat(parsed).as(query).isInstanceOf(ParsedQuery.Valid.class);
        ObjectNode dsl = QueryTranslator.translate(((ParsedQuery.Valid) parsed).query());
        try {
            return JSON.readTree(dsl.toString());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
