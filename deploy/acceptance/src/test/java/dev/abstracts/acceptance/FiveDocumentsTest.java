package dev.abstracts.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The five real documents become 169 exact papers, however often and in whatever order they come. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FiveDocumentsTest {

    private static final Map<String, Integer> RECORDS = Map.of("000", 10, "001", 100, "002", 10, "003", 10, "004", 40);

    private final Pipeline pipeline = RunningStack.pipeline();
    private final Map<String, JsonNode> receipts = new TreeMap<>();

    @BeforeAll
    void pushAll() throws IOException {
        for (Path document : SharedData.documents()) {
            receipts.put(number(document), pipeline.pushed(feed(document), Files.readAllBytes(document), ""));
        }
        receipts.values().forEach(receipt -> pipeline.settled(receipt.path("id").asText()));
    }

    @Test
    @Order(1)
    void everyRecordIsPublishedAndNoneRejected() {
        assertThat(receipts).allSatisfy((number, receipt) -> {
            assertThat(receipt.at("/records/published").asInt()).as(number).isEqualTo(RECORDS.get(number));
            assertThat(receipt.at("/records/duplicates").asInt()).as(number).isZero();
            assertThat(receipt.at("/records/rejected").asInt()).as(number).isZero();
        });
    }

    @Test
    @Order(2)
    void deliveriesSettleWithEveryRecordIndexed() throws IOException {
        for (var entry : receipts.entrySet()) {
            JsonNode status =
                    pipeline.ok("/v1/deliveries/" + entry.getValue().path("id").asText());
            assertThat(status.at("/records/indexed").asInt()).isEqualTo(RECORDS.get(entry.getKey()));
            assertThat(status.at("/records/rejected").asInt()).isZero();
            assertThat(status.at("/records/pending").asInt()).isZero();
        }
    }

    @Test
    @Order(3)
    void thereAre169Papers() throws IOException {
        assertThat(pipeline.total(allFeeds())).isEqualTo(169);
    }

    @Test
    @Order(4)
    void everyFieldIsThatOfGold() throws IOException {
        Map<String, List<JsonNode>> byAbstract = pipeline.papers(allFeeds()).stream()
                .collect(Collectors.groupingBy(paper -> paper.path("abstract").asText()));
        for (Path file : SharedData.gold()) {
            for (GoldRecord gold : GoldRecord.of(file)) {
                gold.compareWith(paperOf(gold, byAbstract));
            }
        }
    }

    @Test
    @Order(5)
    void thePaperThatTwoDocumentsHoldHasTwoSightings() throws IOException {
        JsonNode paper = pipeline.paper("arxiv:1912.10917").body();

        assertThat(paper.path("sightings")).hasSize(2);
        assertThat(paper.path("sightings").findValuesAsText("feed"))
                .containsExactlyInAnyOrder("acceptance-002", "acceptance-003");
    }

    @Test
    @Order(6)
    void pushedAgainInAnotherOrderTheyAreTheSamePapers() throws IOException {
        Map<String, JsonNode> before = Papers.stable(pipeline.papers(allFeeds()));
        List<Path> reversed = new ArrayList<>(SharedData.documents());
        Collections.reverse(reversed);
        for (Path document : reversed) {
            JsonNode receipt = pipeline.pushed(feed(document), Files.readAllBytes(document), "");
            pipeline.settled(receipt.path("id").asText());
        }

        assertThat(Papers.stable(pipeline.papers(allFeeds()))).isEqualTo(before);
    }

    @Test
    @Order(7)
    void nothingWasRejectedAnywhere() throws IOException {
        for (Path document : SharedData.documents()) {
            assertThat(pipeline.ok("/v1/rejected?feed=" + feed(document))
                            .path("total")
                            .asInt())
                    .isZero();
        }
    }

    private JsonNode paperOf(GoldRecord gold, Map<String, List<JsonNode>> byAbstract) throws IOException {
        if (gold.arxivId() != null) {
            return pipeline.ok("/v1/papers/" + Pipeline.encoded("arxiv:" + gold.arxivId()));
        }
        assertThat(byAbstract.get(gold.abstractText()))
                .as("papers with the abstract %s", gold.abstractText())
                .hasSize(1);
        return byAbstract.get(gold.abstractText()).getFirst();
    }

    private static String allFeeds() {
        return RECORDS.keySet().stream().map(n -> "feed=acceptance-" + n).collect(Collectors.joining("&"));
    }

    private static String feed(Path document) {
        return "acceptance-" + number(document);
    }

    private static String number(Path document) {
        return document.getFileName().toString().substring(0, 3);
    }
}
