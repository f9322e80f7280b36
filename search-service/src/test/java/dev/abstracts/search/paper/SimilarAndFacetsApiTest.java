package dev.abstracts.search.paper;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(IndexedPapers.class)
class SimilarAndFacetsApiTest {

    @BeforeEach
    void allAreIndexed() {
        IndexedPapers.await();
    }

    private static JsonPath get(String address) {
        return given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> similar(String id, String parameters) {
        return get("/v1/papers/" + id + "/similar" + (parameters.isEmpty() ? "" : "?" + parameters))
                .getList("papers.id", String.class);
    }

    @Test
    void similarPapersShareWordsThenTags() {
        assertThat(similar("arxiv%3A2103.00002", "").getFirst()).isEqualTo("arxiv:2103.00001");
        assertThat(similar("source%3Alights%2F03", "size=200"))
                .hasSize(InventedPapers.LIGHTHOUSES - 1)
                .allMatch(id -> id.startsWith("source:lights/"))
                .doesNotContain("source:lights/03");
        assertThat(similar("source%3Alights%2F03", "size=4&year=2015")).hasSize(4);
        assertThat(similar("source%3Alights%2F03", "q=graph")).isEmpty();
        assertThat(get("/v1/papers/arxiv%3A2103.00002/similar").getString("papers[0].display.title"))
                .isEqualTo("Graph Networks for Tidal Forecasting");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/papers/arxiv%3A9/similar, 404",
        "/v1/papers/nothing/similar, 404",
        "/v1/papers/arxiv%3A2103.00009/similar, 410",
        "/v1/papers/arxiv%3A2103.00001/similar?sort=newest, 400",
        "/v1/papers/arxiv%3A2103.00001/similar?q=titel%3Ax, 400",
        "/v1/facets?size=3, 400",
        "/v1/facets?histograms=published-day, 400",
        "/v1/facets?facets=colour, 400",
    })
    void problemsAreProblems(String address, int status) {
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @Test
    void facetsAreThoseOfTheSearch() {
        String search =
                "q=lighthouse%20OR%20graph%20OR%20trees&feed=lights&feed=coast&year=2015..&facets=feed,year,author";
        JsonPath counts = get("/v1/facets?" + search + "&histograms=published-year,published-month,received-month");
        JsonPath found = get("/v1/papers?size=0&" + search);

        assertThat(counts.getMap("facets")).isEqualTo(found.getMap("facets"));
        assertThat(counts.getInt("total")).isEqualTo(found.getInt("total")).isEqualTo(17);
        assertThat(counts.getMap("histograms.'published-year'").toString()).isEqualTo("{2015=16, 2021=1}");
        assertThat(counts.getMap("histograms.'published-month'").toString()).isEqualTo("{2015-06=16, 2021-03=1}");
        assertThat(counts.getMap("histograms.'received-month'").toString()).isEqualTo("{2020-01=16, 2021-04=1}");
        JsonPath all = get("/v1/facets");
        assertThat(all.getMap("facets")).hasSize(20);
        assertThat(get("/v1/facets?histograms=received-day")
                        .getMap("histograms.'received-day'")
                        .toString())
                .startsWith("{2020-01-01=25,");
    }
}
