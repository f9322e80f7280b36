package dev.abstracts.search.suggest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.search.paper.IndexedPapers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(IndexedPapers.class)
class SuggestApiTest {

    @BeforeEach
    void allAreIndexed() {
        IndexedPapers.await();
    }

    private static JsonPath suggest(String prefix) {
        return given().param("prefix", prefix)
                .get("/v1/suggest")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Each line: what was typed, and kind and text of all that is suggested. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0001',
            value = {
                "light; title A Lighthouse",
                "graph net; title Graph Networks for Tidal Forecasting",
                "TIDAL FORE; title Graph Networks for Tidal Forecasting",
                "erdos; author Pál Erdősz",
                "xiao z; author Xiao Zhang|author Xiao Ming Zhang",
                "sorr; author Jean-Pierre Sorrel",
                "machine l; tag Machine Learning",
                "image-s; tag Image Sorting",
                "lämp; tag LämpNet|title Lamps Sorted Well|author L. B. Lamp",
                "task:image; tag Image Sorting",
                "x; ''",
                "zzzz; ''",
            })
    void suggests(String prefix, String expected) {
        JsonPath answer = suggest(prefix);

        List<Map<String, String>> suggestions = answer.getList("suggestions");
        List<String> named = suggestions == null
                ? List.of()
                : suggestions.stream()
                        .map(one -> one.get("kind") + " " + one.get("text"))
                        .toList();
        assertThat(named).containsExactlyInAnyOrder(expected.equals("''") ? new String[0] : expected.split("\\|"));
        if (suggestions != null) {
            for (Map<String, String> one : suggestions) {
                JsonPath found = given().param("q", one.get("q"))
                        .get("/v1/papers")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                assertThat(found.getInt("total")).as(one.get("q")).isPositive();
            }
        }
    }

    @Test
    void whateverIsTypedIsAnswered() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        Random random = new Random(seed);
        String[] bits = {
            "ab", "(", ")", "[", "\\", "\"", "*", ".", "~", "#", "@", "&", "<", ":", "\u0000", "ö", "{", "|", "+"
        };
        for (int i = 0; i < 60; i++) {
            String prefix = random.ints(1 + random.nextInt(8), 0, bits.length)
                    .mapToObj(bit -> bits[bit])
                    .collect(Collectors.joining());
            assertThat(given().param("prefix", prefix).get("/v1/suggest").statusCode())
                    .as("seed %d: %s", seed, prefix)
                    .isEqualTo(200);
        }
        for (String wrong :
                List.of("", "?size=3", "?prefix=abc&size=21", "?prefix=abc&colour=red", "?prefix=" + "a".repeat(101))) {
            assertThat(given().get("/v1/suggest" + wrong).statusCode()).isEqualTo(400);
        }
    }
}
