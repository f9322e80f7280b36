package dev.abstracts.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message that was ever written still reads, and as what it meant. */
class HistoryTest {

    @ParameterizedTest
    @MethodSource("examples")
    void pastMessageReadsAsItDid(Path example) throws IOException {
        Object message = MessageJson.read(Files.readAllBytes(example), History.messageOf(example));

        assertThat(tree(MessageJson.write(message))).isEqualTo(tree(Files.readAllBytes(expected(example))));
    }

    @Test
    void everyMessageHasAnExample() throws IOException {
        Set<Class<?>> withExample = examples().map(History::messageOf).collect(Collectors.toSet());

        assertThat(withExample).containsExactlyInAnyOrderElementsOf(MessageSchemasTest.MESSAGES);
    }

    @Test
    void unknownFieldsAreIgnored() throws IOException {
        byte[] fromTheFuture = """
                {"id": "arxiv:2601.00001", "gone": true, "enrichedAt": "2026-01-02T03:04:05Z", "colour": {"name": "blue"}}""".getBytes(UTF_8);

        Paper paper = MessageJson.read(fromTheFuture, Paper.class);

        assertThat(paper.id()).isEqualTo(PaperId.arxiv("2601.00001"));
        assertThat(paper.gone()).isTrue();
    }

    static Stream<Path> examples() throws IOException {
        return History.files(".in.json");
    }

    private static Path expected(Path example) {
        return example.resolveSibling(example.getFileName().toString().replace(".in.json", ".out.json"));
    }

    private static JsonNode tree(byte[] json) throws IOException {
        return new ObjectMapper().readTree(json);
    }
}
