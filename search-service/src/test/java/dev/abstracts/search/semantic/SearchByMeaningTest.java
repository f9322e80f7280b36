package dev.abstracts.search.semantic;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.abstracts.contract.Format;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.PaperVector;
import dev.abstracts.search.OnServers;
import dev.abstracts.search.index.Papers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each test has papers of a feed of its own and searches that. */
@QuarkusTest
@WithTestResource(EmbeddingServers.class)
class SearchByMeaningTest extends OnServers {

    private static int feeds;

    private String feed;

    @BeforeEach
    void feedOfItsOwn() {
        feed = "feed-" + ++feeds;
    }

    @AfterEach
    void enrichIsBack() {
        EmbeddingServers.AWAY.set(false);
        EmbeddingServers.REFUSED.set("");
    }

    private Papers paper(String id, String title, String abstractText) {
        return Papers.titled(title)
                .id("source:%s/%s".formatted(feed, id))
                .abstractText(abstractText)
                .seen(feed, "d1", Format.BLOCKS);
    }

    private RecordMetadata published(Paper paper) {
        RecordMetadata place = topics.publish(paper);
        published(paper, place.offset());
        return place;
    }

    private void published(Paper paper, long offset) {
        PaperVector vector = PaperVector.of(
                paper.id(),
                InventedMeanings.MODEL,
                "0".repeat(64),
                InventedMeanings.vector(paper.title() + " " + paper.abstractText()),
                new PaperVector.Position(topics.topics().papers(), 0, offset));
        topics.publish(topics.topics().vectors(), paper.id().value(), MessageJson.write(vector));
    }

    private JsonPath search(String q, Map<String, ?> more) {
        return given().queryParam("q", q)
                .queryParam("feed", feed)
                .queryParams(more)
                .get("/v1/papers")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> found(JsonPath answer) {
        return answer.getList("papers.id", String.class).stream()
                .map(id -> id.substring(id.indexOf('/') + 1))
                .toList();
    }

    private void awaitByMeaning(String q, int papers) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        search(q, Map.of("mode", "semantic", "size", 0)).getInt("total"))
                .isEqualTo(papers));
    }

    @Test
    void findsByWordsAndByMeaning() {
        published(paper("words", "Gezeiten", "All about the gezeiten.").build());
        published(paper("meaning", "Ebb and flow", "When the sea goes.")
                .published("2020-02-03")
                .build());
        published(paper("neither", "Oak", "A tree.").build());
        awaitByMeaning("gezeiten", 2);

        JsonPath both = search("gezeiten", Map.of("facets", "year", "highlight", true));
        assertThat(both.getString("mode")).isEqualTo("hybrid");
        assertThat(found(both)).containsExactly("words", "meaning");
        assertThat(both.getInt("total")).isEqualTo(2);
        assertThat(both.getList("papers[0].foundBy")).containsExactly("words", "meaning");
        assertThat(both.getList("papers[1].foundBy")).containsExactly("meaning");
        assertThat(both.getString("papers[0].highlights.title[0]")).isEqualTo("<em>Gezeiten</em>");
        assertThat(both.getList("facets.year.value")).containsExactly("2020");

        JsonPath words = search("gezeiten", Map.of("mode", "lexical"));
        assertThat(words.getString("mode")).isEqualTo("lexical");
        assertThat(found(words)).containsExactly("words");

        JsonPath meaning = search("gezeiten", Map.of("mode", "semantic", "sort", "relevance"));
        assertThat(meaning.getString("mode")).isEqualTo("semantic");
        assertThat(found(meaning)).containsExactlyInAnyOrder("words", "meaning");

        assertThat(found(search("gezeiten", Map.of("sort", "newest")))).containsExactly("words");
    }

    @Test
    void whatHasSomeOfTheWordsOnlySaysSo() {
        published(paper("all", "Gezeiten", "The gezeiten of a quay.").build());
        published(paper("some", "A quay", "It is made of stone.").build());
        published(paper("near", "Ebb and flow", "When the sea goes.").build());
        awaitByMeaning("gezeiten", 2);

        JsonPath both = search("gezeiten quay", Map.of());
        assertThat(both.getString("mode")).isEqualTo("hybrid");
        assertThat(found(both)).containsExactlyInAnyOrder("all", "some", "near");
        assertThat(both.getList("papers.find { it.id.endsWith('/all') }.foundBy"))
                .containsExactly("words", "meaning");
        assertThat(both.getList("papers.find { it.id.endsWith('/some') }.foundBy"))
                .containsExactly("some-words");
        assertThat(both.getList("papers.find { it.id.endsWith('/near') }.foundBy"))
                .containsExactly("meaning");
        assertThat(given().queryParam("q", "gezeiten quay")
                        .queryParam("feed", feed)
                        .get("/")
                        .asString())
                .contains("some of the words", "near in meaning");
    }

    @Test
    void aQueryThatEnrichServiceRefusesHoldsUpNoOther() {
        published(paper("words", "Tide", "The tide.").build());
        awaitByMeaning("tide", 1);
        EmbeddingServers.REFUSED.set("unmentionable tide");

        assertThat(search("unmentionable tide", Map.of()).getString("mode")).isEqualTo("lexical");
        assertThat(search("mentionable tide", Map.of()).getString("mode")).isEqualTo("hybrid");
    }

    @Test
    void aProblemOfTheModeHasAWayOut() {
        assertThat(given().get("/?mode=semantic&q=cat:cs.LG")
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString())
                .contains("mode=hybrid", "mode=lexical");
        assertThat(given().get("/?q=titel:x").then().statusCode(400).extract().asString())
                .doesNotContain("mode=hybrid");
    }

    @Test
    void whatTheQueryInsistsOnHoldsByMeaningToo() {
        published(paper("plain", "Ebb", "The sea goes out.").categories("cs.LG").build());
        published(
                paper("other", "Ebb", "The sea comes in.").categories("math.CO").build());
        awaitByMeaning("tide", 2);

        assertThat(found(search("tide cat:cs.LG", Map.of()))).containsExactly("plain");
        assertThat(found(search("tide", Map.of("category", "math.CO")))).containsExactly("other");
        assertThat(found(search("tide \"goes out\"", Map.of()))).containsExactly("plain");
        assertThat(found(search("tide NOT comes", Map.of()))).containsExactly("plain");
        JsonPath key = search("cat:cs.LG", Map.of());
        assertThat(key.getString("mode")).isEqualTo("lexical");
        assertThat(found(key)).containsExactly("plain");
    }

    @Test
    void pagesHoldEveryPaperOnce() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 131; i++) {
            boolean near = i % 13 == 0;
            published(paper("p" + i, near ? "Beacon" : "Tree", near ? "A lantern." : "An oak with a lamp in it.")
                    .build());
            all.add("p" + i);
        }
        // The last one is among them.
        awaitByMeaning("lamp", 11);

        List<String> seen = new ArrayList<>();
        JsonPath page = search("lamp", Map.of("size", 7));
        int total = page.getInt("total");
        while (true) {
            seen.addAll(found(page));
            String next = page.getString("next");
            if (next == null) {
                break;
            }
            assertThat(page.getList("papers")).hasSize(7);
            page = search("lamp", Map.of("size", 7, "cursor", next));
            assertThat(page.getInt("total")).isEqualTo(total);
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        assertThat(total).isEqualTo(131);
        assertThat(seen.subList(0, 22))
                .as("the nearest, which have none of the words")
                .contains("p0", "p13", "p130");
    }

    @ParameterizedTest
    @CsvSource({
        "mode=soft&q=graph, invalid-parameter",
        "mode=semantic&q=graph&sort=newest, invalid-parameter",
        "mode=semantic, invalid-parameter",
        "mode=semantic&q=cat:cs.LG, invalid-parameter",
    })
    void problemsAreProblems(String query, String code) {
        assertThat(given().get("/v1/papers?" + query)
                        .then()
                        .statusCode(400)
                        .extract()
                        .jsonPath()
                        .getString("type"))
                .endsWith(code);
    }

    @Test
    void withoutEnrichServiceWordsAreFound() {
        published(paper("words", "Tide", "The tide.").build());
        published(paper("meaning", "Ebb", "The sea goes.").build());
        awaitByMeaning("tide", 2);
        EmbeddingServers.AWAY.set(true);

        JsonPath words = search("tide table", Map.of());
        assertThat(words.getString("mode")).isEqualTo("lexical");
        assertThat(found(search("a tide", Map.of()))).containsExactly("words");
        given().queryParam("q", "tide tables")
                .queryParam("mode", "semantic")
                .get("/v1/papers")
                .then()
                .statusCode(503);

        EmbeddingServers.AWAY.set(false);
        await().untilAsserted(() ->
                assertThat(search("such a tide", Map.of()).getString("mode")).isEqualTo("hybrid"));
    }

    @Test
    void aVectorWaitsForItsPaperAndNoneOutlivesIt() {
        RecordMetadata place = published(paper("old", "Oak", "A tree.").build());
        awaitByMeaning("forest", 1);
        // The vector of a paper that is only written now: this topic has one partition.
        Paper early = paper("early", "Oak again", "A tree.").build();
        published(early, place.offset() + 1);
        topics.publish(early);
        awaitByMeaning("forest", 2);

        // A new text has no vector until its own comes; a vector for the old place is no longer taken.
        Paper revised = paper("old", "Beacon", "A lamp.").build();
        RecordMetadata later = topics.publish(revised);
        awaitByMeaning("forest", 1);
        published(paper("old", "Oak", "A tree.").build(), place.offset());
        published(revised, later.offset());
        awaitByMeaning("lantern", 1);
        assertThat(found(search("forest", Map.of("mode", "semantic")))).containsExactly("early");
    }

    @Test
    void aPaperThatIsNeverIndexedHoldsUpNoOther() {
        RecordMetadata place = topics.publish(topics.topics().papers(), "source:x/unreadable", new byte[] {'?'});
        published(paper("unreadable", "Oak", "A tree.").build(), place.offset());
        topics.publish(topics.topics().vectors(), "source:x/odd", new byte[] {'?'});
        topics.publish(topics.topics().vectors(), "source:x/gone", null);
        published(paper("next", "Oak", "A tree.").build());
        awaitByMeaning("forest", 1);
    }

    @Test
    void similarPapersAreNearInMeaning() {
        published(paper("this", "Ebb", "The sea goes.").build());
        published(paper("near", "Tidal power", "Of the moon.").build());
        published(paper("far", "Oak", "The sea of leaves goes.").build());
        awaitByMeaning("gezeiten", 2);

        JsonPath similar = given().urlEncodingEnabled(false)
                .get("/v1/papers/source%3A" + feed + "%2Fthis/similar?feed=" + feed)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(similar.getString("mode")).isEqualTo("semantic");
        assertThat(found(similar)).startsWith("near").doesNotContain("this");
        assertThat(similar.getMap("papers[0]")).doesNotContainKey("meaning");
    }

    @Test
    void thePageTellsWhatIsOnlyNearAndLetsOneChoose() {
        published(paper("words", "Gezeiten", "All about the gezeiten.").build());
        published(paper("meaning", "Ebb and flow", "When the sea goes.").build());
        awaitByMeaning("gezeiten", 2);

        assertThat(page(""))
                .contains(
                        "near in meaning", "aria-current=\"true\">words and meaning<", "mode=lexical", "mode=semantic")
                // What is taken along matches the words.
                .contains("/v1/papers.bib?q=gezeiten&amp;feed=" + feed);
        assertThat(page("&mode=lexical"))
                .doesNotContain("near in meaning")
                .contains("aria-current=\"true\">words<", "mode=hybrid");
        assertThat(page("&sort=newest")).doesNotContain("near in meaning", "words and meaning");
    }

    private String page(String more) {
        return given().get("/?q=gezeiten&feed=" + feed + more)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void queriesAreRememberedAndNotAskedTwice() {
        published(paper("words", "Tide", "The tide.").build());
        awaitByMeaning("tide", 1);
        search("tidal forest", Map.of());
        int asked = EmbeddingServers.ASKED.get();
        search("tidal forest", Map.of());
        assertThat(EmbeddingServers.ASKED.get()).isEqualTo(asked);
        search("another forest", Map.of());
        assertThat(EmbeddingServers.ASKED.get()).isEqualTo(asked + 1);
    }
}
