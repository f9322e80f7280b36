package dev.abstracts.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own documents, one of each format, which the demo pushes too. */
final class SampleDocuments {

    private static final Path FOLDER = ArchitectureTest.root().resolve("deploy/local/src/main/resources/samples");

    private SampleDocuments() {}

    static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    /** Pushes all of them to one feed and waits until readers can find them. */
    static void pushAll(Pipeline pipeline, String feed) throws IOException {
        for (Path document : all()) {
            JsonNode receipt = pipeline.pushed(feed, Files.readAllBytes(document), "");
            assertThat(receipt.at("/records/rejected").asInt())
                    .as("%s", receipt)
                    .isZero();
            pipeline.settled(receipt.path("id").asText());
        }
    }
}
