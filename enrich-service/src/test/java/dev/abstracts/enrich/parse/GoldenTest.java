package dev.abstracts.enrich.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Sighting;
import dev.abstracts.enrich.parse.ParseOutcome.Parsed;
import dev.abstracts.enrich.parse.ParseOutcome.Unparseable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder {@code golden/FORMAT/CASE} holds one raw record, {@code in.txt}, and what it must parse to, {@code out.json}.
 * {@code -Dgolden.update=true} writes {@code out.json} anew: read the difference before committing it.
 */
class GoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 15);
    private static final RecordParsers PARSERS = RecordParsers.create();

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            return files.filter(file -> file.endsWith("in.txt"))
                    .map(file -> GOLDEN.relativize(file.getParent()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void parsesAsWritten(Path golden) throws IOException {
        Format format = Format.of(golden.getName(0).toString());
        String in = Files.readString(GOLDEN.resolve(golden).resolve("in.txt"));
        Path out = GOLDEN.resolve(golden).resolve("out.json");

        String actual = json(PARSERS.parse(Records.raw(format, in, AS_OF, mapping(golden)), Records.NOW));

        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(out, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(out));
    }

    /** What the feed says of its fields, {@code mapping.json}, if it is there. */
    private static @Nullable Map<String, String> mapping(Path golden) throws IOException {
        Path file = GOLDEN.resolve(golden).resolve("mapping.json");
        return Files.exists(file)
                ? MessageJson.mapper().readValue(Files.readString(file), new TypeReference<Map<String, String>>() {})
                : null;
    }

    private static String json(ParseOutcome outcome) throws JsonProcessingException {
        ObjectNode json = MessageJson.mapper().createObjectNode();
        switch (outcome) {
            case Parsed(Sighting sighting) -> {
                json = MessageJson.mapper().valueToTree(sighting);
                // Where the record came from is the same in all cases.
                json.remove(List.of("source", "recordId", "feed", "delivery", "format", "receivedAt", "enrichedAt"));
            }
            case ParseOutcome.Withdrawn(var version) -> json.put("withdrawn", String.valueOf(version.sourceDate()));
            case Unparseable(var code, String detail) ->
                json.put("rejected", code.code()).put("detail", detail);
        }
        return MessageJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }
}
