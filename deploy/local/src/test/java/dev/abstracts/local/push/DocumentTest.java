package dev.abstracts.local.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.abstracts.local.Failure;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTest {

    private static final InputStream NOTHING = InputStream.nullInputStream();

    @TempDir
    Path folder;

    @Test
    void aFolderStandsForItsFilesByNameWithoutHiddenOnes() throws Exception {
        Files.createDirectories(folder.resolve("b/.git"));
        for (String name : List.of("c.txt", "a.txt", "b/one.txt", "b/.git/config", ".hidden")) {
            Files.writeString(folder.resolve(name), name);
        }

        assertThat(Document.named(List.of(folder.toString()), NOTHING))
                .extracting(document -> folder.relativize(document.file()).toString())
                .containsExactly("a.txt", "b/one.txt", "c.txt");
    }

    @Test
    void aHiddenFileThatIsNamedIsTaken() throws Exception {
        Path hidden = Files.writeString(folder.resolve(".hidden"), "text");

        assertThat(Document.named(List.of(hidden.toString()), NOTHING)).hasSize(1);
    }

    @Test
    void compressedFilesAreToldByTheirFirstBytes() throws Exception {
        Path compressed = folder.resolve("without-suffix");
        try (var out = new GZIPOutputStream(Files.newOutputStream(compressed))) {
            out.write("text".getBytes(UTF_8));
        }
        Path plain = Files.writeString(folder.resolve("lies.gz"), "text");

        assertThat(Document.of("a", compressed).gzip()).isTrue();
        assertThat(Document.of("b", plain).gzip()).isFalse();
    }

    @Test
    void standardInputIsKeptSoThatItCanBeSentAgain() throws Exception {
        Document document = Document.named(List.of("-"), new ByteArrayInputStream("piped".getBytes(UTF_8)))
                .getFirst();

        assertThat(document.file()).hasContent("piped");
        assertThat(document.length()).isEqualTo(5);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> Document.named(List.of("no-such-file"), NOTHING))
                .isInstanceOf(Failure.class)
                .hasMessage("there is no file or folder \"no-such-file\" that can be read");
    }

    @Test
    void aFolderWithoutFilesIsAMistake() {
        assertThatThrownBy(() -> Document.named(List.of(folder.toString()), NOTHING))
                .isInstanceOf(Failure.class)
                .hasMessage("there are no files in the folder \"%s\"".formatted(folder));
    }

    @Test
    void whatIsNoRegularFileIsReadOnce() {
        assertThat(Document.named(List.of("/dev/null"), NOTHING).getFirst().length())
                .isZero();
    }
}
