package dev.abstracts.search.paper;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers are told when nothing is found. */
@QuarkusTest
@WithTestResource(IndexedPapers.class)
class EmptyResultTest {

    @BeforeEach
    void allAreIndexed() {
        IndexedPapers.await();
    }

    private static JsonPath search(Map<String, String> parameters) {
        return given().queryParams(parameters)
                .get("/v1/papers")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath search(String query) {
        return search(Map.of("q", query));
    }

    private static int total(Map<String, String> parameters) {
        return search(parameters).getInt("total");
    }

    @Test
    void tellsWhichClauseEmptiedIt() {
        JsonPath answer = search(Map.of("q", "graph ti:zeppelin -has:doi", "feed", "reviews", "facets", "feed"));

        assertThat(answer.getInt("total")).isZero();
        assertThat(answer.getList("clauses.clause", String.class))
                .containsExactly("graph", "ti:zeppelin", "NOT has:doi", null);
        assertThat(answer.getList("clauses.parameter", String.class)).containsExactly(null, null, null, "feed");
        assertThat(answer.getInt("clauses[0].total")).isPositive().isEqualTo(total(Map.of("q", "graph")));
        assertThat(answer.getInt("clauses[1].total")).isZero();
        assertThat(answer.getInt("clauses[1].without"))
                .isPositive()
                .isEqualTo(total(Map.of("q", "graph -has:doi", "feed", "reviews")));
        assertThat(answer.getInt("clauses[3].total")).isPositive().isEqualTo(total(Map.of("feed", "reviews")));
        assertThat(answer.getInt("clauses[3].without")).isZero();
    }

    @Test
    void tellsOfPapersThatHaveAPhraseInOtherInflections() {
        JsonPath answer = search("ti:\"graphs network\"");
        String inexact = answer.getString("inexact.q");

        assertThat(answer.getInt("total")).isZero();
        assertThat(inexact).isEqualTo("ti:\"graphs network\"~0");
        assertThat(answer.getInt("inexact.total"))
                .isPositive()
                .isEqualTo(search(inexact).getInt("total"));
    }

    @Test
    void saysNoMoreThanItKnows() {
        assertThat(search("graph").getMap("")).doesNotContainKeys("clauses", "inexact");
        assertThat(search("\"zeppelins moored\"").getMap(""))
                .containsKey("clauses")
                .doesNotContainKey("inexact");
    }

    @Test
    void aLongQueryIsNotTakenApartWhole() {
        String words = IntStream.range(0, 490).mapToObj(i -> "zeppelin" + i).collect(joining(" "));

        assertThat(search(Map.of("q", words, "feed", "reviews")).getList("clauses"))
                .hasSize(EmptyResult.MAX_CLAUSES);
    }
}
