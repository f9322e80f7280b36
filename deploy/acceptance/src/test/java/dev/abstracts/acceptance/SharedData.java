package dev.abstracts.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Real documents and what they must become, in the folder that lies beside the checkout where there is one. */
final class SharedData {

    private static final Path FOLDER =
            ArchitectureTest.root().toAbsolutePath().normalize().resolveSibling("shared");

    private SharedData() {}

    static Path corpus() {
        return required(FOLDER.resolve("corpus/arxiv-sample.jsonl.gz"));
    }

    /** The five real documents, in the order of their names. */
    static List<Path> documents() throws IOException {
        return five("feeds", ".txt");
    }

    static List<Path> gold() throws IOException {
        return five("gold", ".jsonl");
    }

    private static List<Path> five(String folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(required(FOLDER.resolve(folder)))) {
            List<Path> found = files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
            assertThat(found).as("documents in %s", folder).hasSize(5);
            return found;
        }
    }

    private static Path required(Path path) {
        assumeTrue(Files.exists(path), () -> path.getFileName() + " is not beside the checkout: skipped");
        return path;
    }
}
