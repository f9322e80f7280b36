package dev.abstracts.ingest.format.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {

    @Test
    void linesEndWithOneNewlineOfEitherKind() throws IOException {
        assertThat(lines("a\nb\r\n\n\r\nc\rd\n\r\r\ne")).containsExactly("a", "b", "", "", "c\rd", "\r", "e");
    }

    @Test
    void aByteOrderMarkIsTakenOffTheStartAlone() throws IOException {
        assertThat(lines("\uFEFFa\n\uFEFFb")).containsExactly("a", "\uFEFFb");
    }

    @Test
    void anEmptyDocumentHasNoLines() throws IOException {
        assertThat(lines("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, -1, 0, 1, 2, LineReader.MAX_PART - 1, LineReader.MAX_PART, LineReader.MAX_PART + 1})
    void aLongLineComesInPartsThatMakeUpTheLine(int more) throws IOException {
        String line = "x".repeat(LineReader.MAX_PART + more);

        assertThat(lines(line + "\r\nshort")).containsExactly(line, "short");
        assertThat(lines(line + "\r")).containsExactly(line);
        assertThat(lines(line + "\ry\n")).containsExactly(line + "\ry");
    }

    @Test
    void linesAreNumberedNotParts() throws IOException {
        LineReader reader = reader("x".repeat(3 * LineReader.MAX_PART) + "\ny");
        long parts = 0;
        while (reader.next() && reader.number() == 1) {
            parts++;
        }

        assertThat(parts).isGreaterThanOrEqualTo(3);
        assertThat(reader.number()).isEqualTo(2);
        assertThat(reader.isFirstPart()).isTrue();
    }

    private static List<String> lines(String document) throws IOException {
        List<String> lines = new ArrayList<>();
        LineReader reader = reader(document);
        while (reader.next()) {
            if (reader.isFirstPart()) {
                lines.add(reader.text());
            } else {
                lines.add(lines.removeLast() + reader.text());
            }
        }
        return lines;
    }

    private static LineReader reader(String document) {
        return new LineReader(new ByteArrayInputStream(document.getBytes(UTF_8)));
    }
}
