package dev.abstracts.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldMappingTest {

    @Test
    void severalPointersStandInTheirOrder() {
        FieldMapping mapping = new FieldMapping(Map.of("abstract", "/text", "doi", "/doi | /ids/0/value|/a~1b"));

        assertThat(mapping.of("doi")).containsExactly("/doi", "/ids/0/value", "/a~1b");
        assertThat(mapping.of("abstract")).containsExactly("/text");
        assertThat(mapping.of("title")).isEmpty();
    }

    @Test
    void anUnknownFieldIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FieldMapping(Map.of("abstract", "/abstract", "name", "/name")))
                .withMessageContaining("\"name\"")
                .withMessageContaining("title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abstract", "$.abstract", "/abstract | ", "| /abstract", "/abstract || /text"})
    void whatIsNoPointerIsQuotedWithItsField(String pointer) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FieldMapping(Map.of("abstract", pointer)))
                .withMessageContaining("the mapping of \"abstract\"")
                .withMessageContaining("no JSON pointer");
    }

    @Test
    void theAbstractHasToBeSomewhere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FieldMapping(Map.of("title", "/title")))
                .withMessageContaining("abstract");
    }
}
