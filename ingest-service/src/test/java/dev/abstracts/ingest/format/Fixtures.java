package dev.abstracts.ingest.format;

import dev.abstracts.contract.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders {@code src/test/resources/formats/FORMAT/CASE/}, each with the document {@code in.txt} and its cuts, {@code out.json}. */
final class Fixtures {

    private static final Path ROOT =
            Path.of(System.getProperty("abstracts.root", ".."), "ingest-service/src/test/resources/formats");

    private Fixtures() {}

    static Stream<Path> cases() throws IOException {
        List<Path> cases;
        try (Stream<Path> files = Files.walk(ROOT, 3)) {
            cases = files.filter(file -> file.getFileName().toString().equals("in.txt"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
        return cases.stream();
    }

    static Format format(Path fixture) {
        return Format.of(fixture.getParent().getFileName().toString());
    }
}
