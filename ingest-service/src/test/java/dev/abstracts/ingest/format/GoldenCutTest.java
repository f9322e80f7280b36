package dev.abstracts.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectWriter;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.RejectionCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fixture is cut as its {@code out.json} says. {@code -Dgolden.update=true} writes these anew. */
class GoldenCutTest {

    private static final ObjectWriter WRITER = MessageJson.mapper().writerWithDefaultPrettyPrinter();

    static Stream<Path> fixtures() throws IOException {
        return Fixtures.cases();
    }

    /** A cut as the fixture shows it. */
    record Shown(
            long position,
            long line,
            @Nullable String ownSourceId,
            @Nullable RejectionCode refused,
            @Nullable String detail,
            List<String> text) {}

    @ParameterizedTest
    @MethodSource("fixtures")
    void documentsAreCutAsBefore(Path fixture) throws IOException {
        byte[] document = Files.readAllBytes(fixture.resolve("in.txt"));
        Path golden = fixture.resolve("out.json");

        List<Shown> cuts = Cutting.cut(Fixtures.format(fixture), new ByteArrayInputStream(document)).stream()
                .map(GoldenCutTest::shown)
                .toList();

        String actual = WRITER.writeValueAsString(cuts) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(golden));
    }

    private static Shown shown(Cut cut) {
        return switch (cut) {
            case Cut.CutRecord record ->
                new Shown(record.position(), record.line(), record.ownSourceId(), null, null, lines(record.text()));
            case Cut.Refused refused -> {
                assertThat(refused.length())
                        .isGreaterThanOrEqualTo(refused.text().strip().getBytes(UTF_8).length / 3);
                yield new Shown(
                        refused.position(),
                        refused.line(),
                        null,
                        refused.code(),
                        refused.detail(),
                        lines(refused.text()));
            }
        };
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }
}
