package dev.abstracts.enrich.display;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases of the folder {@code readable}: on one line what is received, on the next what people read, ⏎ for a line break. */
class ReadableTextGoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/dev/abstracts/enrich/display/readable");

    @TestFactory
    Stream<DynamicTest> readsAsWritten() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream().flatMap(ReadableTextGoldenTest::cases);
        }
    }

    private static Stream<DynamicTest> cases(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, UTF_8).stream()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
        assertThat(lines.size()).as("lines of %s", file).isPositive().isEven();
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 2).map(i -> {
            String received = lines.get(i).replace('⏎', '\n');
            String expected = lines.get(i + 1).replace('⏎', '\n');
            return DynamicTest.dynamicTest(file.getFileName() + ": " + lines.get(i), () -> assertThat(
                            ReadableText.of("abstract", received).text())
                    .isEqualTo(expected));
        });
    }
}
