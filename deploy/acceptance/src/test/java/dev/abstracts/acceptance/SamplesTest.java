package dev.abstracts.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A sample of every format goes through the whole pipeline: recognised, cut, read, assembled, indexed, nothing left behind. */
class SamplesTest {

    private static final String FEED = "samples";

    private final Pipeline pipeline = RunningStack.pipeline();

    @Test
    void aMixedFolderOfAllFormatsIsPapersAndNothingElse() throws IOException {
        Map<String, JsonNode> receipts = new HashMap<>();
        for (Path file : samples()) {
            String name = file.getFileName().toString();
            String format = name.substring(0, name.lastIndexOf('.'));
            JsonNode receipt = pipeline.pushed(FEED, Files.readAllBytes(file), "");
            assertThat(receipt.path("format").asText()).as(name).isEqualTo(format);
            assertThat(receipt.path("rejections")).as(name).isEmpty();
            receipts.put(format, receipt);
        }
        assertThat(receipts).hasSizeGreaterThanOrEqualTo(15);

        receipts.forEach((format, receipt) -> {
            JsonNode settled = pipeline.settled(receipt.path("id").asText());
            assertThat(settled.at("/records/rejected").asInt())
                    .as("%s: %s", format, settled.path("rejections"))
                    .isZero();
            assertThat(settled.at("/records/indexed").asInt())
                    .as(format)
                    .isEqualTo(receipt.at("/records/published").asInt());
            assertThat(found(format)).as(format).isPositive();
        });
        assertThat(pipeline.ok("/v1/rejected?size=0&feed=" + FEED).path("total").asInt())
                .isZero();
    }

    private long found(String format) {
        try {
            return pipeline.total("feed=" + FEED + "&format=" + format);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> samples() throws IOException {
        Path folder = ArchitectureTest.root().resolve("deploy/local/src/main/resources/samples");
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
