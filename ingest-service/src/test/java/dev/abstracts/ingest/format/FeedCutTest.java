package dev.abstracts.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.MessageJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The five real documents are recognised and cut as their gold says. Skipped where they are not there. */
class FeedCutTest {

    private static final Path SHARED = Path.of(System.getProperty("abstracts.root", ".."), "..", "shared");

    @ParameterizedTest
    @CsvSource({
        "000_cbb1f9c1000f4e4f, blocks, 10",
        "001_d90573da5af4b331, review-listing, 100",
        "002_25c90ad2559d84b3, blocks, 10",
        "003_28f732de9789292c, run-on, 10",
        "004_a049e850807c9590, portal-listing, 40",
    })
    void realDocumentsAreCutAsTheirGoldSays(String name, String format, int records) throws IOException {
        Path document = SHARED.resolve("feeds").resolve(name + ".txt");
        assumeTrue(Files.isRegularFile(document), "the feeds are not in ../shared/feeds");
        byte[] bytes = Files.readAllBytes(document);

        Formats.Outcome outcome = new Formats()
                .recognise(Head.of(
                        Arrays.copyOf(bytes, Math.min(bytes.length, Head.MAX_BYTES)), bytes.length <= Head.MAX_BYTES));
        List<Cut> cuts = Cutting.cut(Format.of(format), new ByteArrayInputStream(bytes));

        assertThat(outcome).isInstanceOfSatisfying(Formats.Recognised.class, recognised -> assertThat(
                        recognised.format().format().name())
                .isEqualTo(format));
        assertThat(cuts).hasSize(records).allMatch(Cut.CutRecord.class::isInstance);
        List<JsonNode> gold = gold(name);
        for (int i = 0; i < records; i++) {
            Cut.CutRecord cut = (Cut.CutRecord) cuts.get(i);
            assertThat(cut.text()).contains(gold.get(i).get("abstract").textValue());
            String title = gold.get(i).path("title").textValue();
            assertThat(cut.text()).contains(title == null ? "" : title);
            assertThat(cut.ownSourceId()).isEqualTo(gold.get(i).path("arxivId").textValue());
        }
        assertThat(gold).hasSize(records);
    }

    private static List<JsonNode> gold(String name) throws IOException {
        List<JsonNode> gold = new ArrayList<>();
        for (String line : Files.readAllLines(SHARED.resolve("gold").resolve(name + ".jsonl"))) {
            gold.add(MessageJson.mapper().readTree(line));
        }
        return gold;
    }
}
