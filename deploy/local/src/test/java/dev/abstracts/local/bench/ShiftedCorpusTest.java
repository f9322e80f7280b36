package dev.abstracts.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.abstracts.local.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShiftedCorpusTest {

    @TempDir
    Path folder;

    private Path corpus;

    @BeforeEach
    void write() throws IOException {
        corpus = Files.writeString(folder.resolve("corpus.jsonl"), """
                {"id":"cs/0112017","title":"One"}

                {"id":"2601.00002v3","title":"Zwei über drei"}
                {"id":"2601.00003","title":"Three"}
                """);
    }

    @Test
    void aCopyHasOtherIdsAndIsCompressed() throws IOException {
        Path copy = folder.resolve("copy.gz");

        assertThat(new ShiftedCorpus(corpus).copyTo(copy, "3101", 2)).isEqualTo(2);

        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(copy))) {
            assertThat(new String(in.readAllBytes(), UTF_8).lines())
                    .containsExactly(
                            "{\"id\":\"3101.00001\",\"title\":\"One\"}",
                            "{\"id\":\"3101.00002\",\"title\":\"Zwei über drei\"}");
        }
    }

    @Test
    void aCopyIsACorpusAgain() throws IOException {
        Path copy = folder.resolve("copy.gz");
        new ShiftedCorpus(corpus).copyTo(copy, "3101", 10);

        assertThat(new ShiftedCorpus(copy).singles("3201", 2))
                .isEqualTo(List.of(
                        "{\"id\":\"3201.00001\",\"title\":\"One\"}",
                        "{\"id\":\"3201.00002\",\"title\":\"Zwei über drei\"}"));
    }

    @Test
    void aLineThatIsNoObjectIsNamed() throws IOException {
        Files.writeString(corpus, "{\"id\":\"1\"}\n[1]\n");

        assertThatThrownBy(() -> new ShiftedCorpus(corpus).copyTo(folder.resolve("copy.gz"), "3101", 10))
                .isInstanceOf(Failure.class)
                .hasMessage("line 2 of the corpus is no JSON object");
    }
}
