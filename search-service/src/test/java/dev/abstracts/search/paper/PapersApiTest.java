package dev.abstracts.search.paper;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.search.query.RandomQuery;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches {@link InventedPapers} over HTTP, on a real Elasticsearch. */
@QuarkusTest
@WithTestResource(IndexedPapers.class)
class PapersApiTest {

    private static final int ALL = InventedPapers.present().size();

    @BeforeEach
    void allAreIndexed() {
        IndexedPapers.await();
    }

    private static Map<String, Object> parameters(String query) {
        Map<String, Object> parameters = new HashMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            @SuppressWarnings("unchecked")
            List<String> values = (List<String>) parameters.computeIfAbsent(parts[0], name -> new ArrayList<String>());
            values.add(parts[1]);
        }
        return parameters;
    }

    private static JsonPath search(String query) {
        return answer(query).then().statusCode(200).extract().jsonPath();
    }

    private static Response answer(String query) {
        return given().params(parameters(query)).get("/v1/papers");
    }

    private static List<String> ids(JsonPath answer) {
        return answer.getList("papers.id", String.class);
    }

    /** Each line: parameters, then the ids that are found, shortened to what is behind the scheme, in any order. */
    @ParameterizedTest
    @CsvFileSource(resources = "found.csv", delimiter = '|', quoteCharacter = '\u0001')
    void finds(String query, String expected) {
        JsonPath answer = search(query + "&size=200");

        List<String> names = expected == null ? List.of() : Arrays.asList(expected.split(" "));
        List<String> found = ids(answer).stream()
                .map(id -> id.startsWith("source:lights") ? "lights" : id.substring(id.indexOf(':') + 1))
                .map(id -> id.startsWith("10.1002") ? "odd-doi" : id)
                .distinct()
                .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(names);
        assertThat(answer.getInt("total")).isEqualTo(ids(answer).size());
        assertThat(answer.getInt("took")).isNotNegative();
    }

    @ParameterizedTest
    @CsvSource({
        "sort=newest, arxiv:2103.00001 arxiv:2103.00002, openreview:odd-1 source:lights/00",
        "sort=oldest, doi: arxiv:cs/0112017, source:lights/21 source:lights/24",
        "sort=received, arxiv:2103.00002 arxiv:cs/0112017 openreview:odd-1 arxiv:2103.00001, source:lights/23",
        "'', arxiv:2103.00001 arxiv:2103.00002, openreview:odd-1 source:lights/00",
    })
    void sortsWithMissingDatesLast(String query, String first, String last) {
        List<String> ids = ids(search(query + "&size=200".substring(query.isEmpty() ? 1 : 0)));

        String[] firsts = first.split(" ");
        for (int i = 0; i < firsts.length; i++) {
            assertThat(ids.get(i)).startsWith(firsts[i]);
        }
        String[] lasts = last.split(" ");
        assertThat(ids.subList(ids.size() - 9 - lasts.length, ids.size())).contains(lasts);
    }

    @Test
    void titlesWeighMore() {
        assertThat(ids(search("q=forecasting"))).containsExactly("arxiv:2103.00001", "arxiv:2103.00002");
        assertThat(ids(search("q=trees OR graph&sort=relevance")).getFirst()).isNotEqualTo("source:lights/00");
        assertThat(search("q=forecasting").getFloat("papers[0].score")).isPositive();
        assertThat(search("q=forecasting&sort=newest").getMap("papers[0]")).doesNotContainKey("score");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=newest&size=1",
                "sort=newest&size=7",
                "sort=oldest&size=6",
                "sort=received&size=4",
                "q=lighthouse OR graph OR maps&size=3",
                "q=lighthouse OR graph&sort=oldest&size=5",
                "sort=relevance&size=8",
                "feed=lights&size=5&facets=feed&highlight=true",
                "size=29",
            })
    void pagesHoldEveryPaperOnce(String query) {
        List<String> all = new ArrayList<>();
        int total = 0;
        String next = null;
        do {
            JsonPath page = search(query + (next == null ? "" : "&cursor=" + next));
            total = page.getInt("total");
            assertThat(ids(page)).isNotEmpty();
            all.addAll(ids(page));
            next = page.getString("next");
        } while (next != null);

        assertThat(all).doesNotHaveDuplicates().hasSize(total);
        String whole = query.replaceAll("&?size=\\d+", "") + "&size=200";
        assertThat(all).isEqualTo(ids(search(whole.startsWith("&") ? whole.substring(1) : whole)));
    }

    @Test
    void nothingIsAskedForNothingIsAnswered() {
        JsonPath answer = search("size=0&facets=feed");

        assertThat(answer.getInt("total")).isEqualTo(ALL);
        assertThat(answer.getList("papers")).isEmpty();
        assertThat(answer.getString("next")).isNull();
        assertThat(answer.getList("facets.feed.value"))
                .containsExactly("lights", "coast", "portal", "results", "reviews");
    }

    @Test
    void facetsCountWhatIsFound() {
        JsonPath facets = search("q=graph OR trees OR maps&size=0"
                + "&facets=feed,format,category,venue,year,status,presentation,tag,author,hasCode");

        assertThat(facet(facets, "feed")).isEqualTo("coast=2 portal=2 reviews=1");
        assertThat(facet(facets, "format")).isEqualTo("blocks=2 portal-listing=2 review-listing=1");
        assertThat(facet(facets, "category")).isEqualTo("cs.LG=2 cs.AI=1 physics.ao-ph=1");
        assertThat(facet(facets, "venue")).isEqualTo("ICML=1 NeurIPS=1");
        assertThat(facet(facets, "year")).isEqualTo("2021=2 2001=1");
        assertThat(facet(facets, "status")).isEqualTo("accepted=2 rejected=1 submitted=1");
        assertThat(facet(facets, "presentation")).isEqualTo("oral=1 poster=1");
        assertThat(facet(facets, "tag")).isEqualTo("subject:cs.LG=2 subject:physics.ao-ph=1");
        assertThat(facet(facets, "author"))
                .isEqualTo("Jean-Pierre Sorrel=1 L. B. Lamp=1 Pál Erdősz=1 X. Zhang=1 Xiao Ming Zhang=1 Xiao Zhang=1"
                        + " Zoë O’Neil=1");
        assertThat(facet(facets, "hasCode")).isEqualTo("false=3 true=1");
    }

    @Test
    void aFacetLeavesItsOwnFilterOut() {
        JsonPath answer = search("feed=coast&category=cs.LG&facets=feed,category,year");

        assertThat(ids(answer)).containsExactly("arxiv:2103.00001");
        assertThat(answer.getInt("total")).isEqualTo(1);
        assertThat(facet(answer, "feed")).isEqualTo("portal=2 coast=1");
        assertThat(facet(answer, "category")).isEqualTo("cs.AI=1 cs.LG=1 physics.ao-ph=1");
        assertThat(facet(answer, "year")).isEqualTo("2021=1");
    }

    private static String facet(JsonPath answer, String name) {
        List<Map<String, Object>> values = answer.getList("facets." + name);
        return String.join(
                " ",
                values.stream()
                        .map(value -> value.get("value") + "=" + value.get("count"))
                        .toList());
    }

    @Test
    void highlightsAreSafeToShow() {
        JsonPath answer = search("q=graph au:zoe&highlight=true");

        assertThat(answer.getList("papers[0].highlights.title"))
                .containsExactly(
                        "<em>Graphs</em> &lt;script&gt;alert(&#x27;x&#x27;)&lt;&#x2F;script&gt; &amp; Ampersands");
        assertThat(answer.getList("papers[0].highlights.abstract", String.class))
                .allMatch(fragment -> fragment.contains("<em>graph</em> &lt;img src=x onerror=alert(1)&gt;"));
        assertThat(answer.getList("papers[0].highlights.authors")).containsExactly("<em>Zoë</em> O’Neil");
        assertThat(search("q=graph").getMap("papers[0]")).doesNotContainKey("highlights");
    }

    @Test
    void highlightsMarkPhrasesAndWildcardsToo() {
        assertThat(search("q=\"tidal forecasting\"&highlight=true").getString("papers[0].highlights.title[0]"))
                .contains("Graph Networks for <em>Tidal Forecasting</em>");
        assertThat(search("q=ti:transf*&highlight=true").getString("papers[0].highlights.title[0]"))
                .isEqualTo("<em>Transformations</em> of Coastal Maps");
    }

    @Test
    void idsMayHoldASlash() {
        given().urlEncodingEnabled(false)
                .get("/v1/papers/arxiv:cs%2F0112017")
                .then()
                .statusCode(200);
        given().urlEncodingEnabled(false)
                .get("/v1/papers/arxiv%3Acs%2f0112017")
                .then()
                .statusCode(200);
    }

    @Test
    void unknownAndGonePapersAreProblems() {
        problem(given().get("/v1/papers/arxiv:9999.99999"), 404, "not-found");
        problem(given().get("/v1/papers/nonsense"), 404, "not-found");
        problem(given().get("/v1/papers/arxiv:2103.00009"), 410, "gone");
        assertThat(ids(search("id=arxiv:2103.00009"))).isEmpty();
    }

    @Test
    void wrongRequestsAreProblems() {
        JsonPath query = problem(answer("q=graph titel:tree"), 400, "invalid-query");
        assertThat(query.getInt("position")).isEqualTo(6);
        assertThat(query.getString("suggestion")).isEqualTo("ti:");
        assertThat(query.getString("expected")).contains("ti:");

        assertThat(problem(answer("colour=red"), 400, "invalid-parameter").getString("parameter"))
                .isEqualTo("colour");
        assertThat(problem(answer("cursor=abc"), 400, "invalid-parameter").getString("parameter"))
                .isEqualTo("cursor");
        String next = search("q=lighthouse&size=2").getString("next");
        assertThat(problem(answer("q=graph&size=2&cursor=" + next), 400, "invalid-parameter")
                        .getString("detail"))
                .contains("another search");
    }

    private static JsonPath problem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        JsonPath problem = answer.jsonPath();
        assertThat(problem.getString("type")).endsWith(code);
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
        return problem;
    }

    @Test
    void hostileQueriesNeverBreakTheService() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("PapersApiTest: run again with -Dtest.seed=" + seed);
        Random random = new Random(seed);
        int found = 0;
        for (int i = 0; i < 400; i++) {
            String query = RandomQuery.next(random);
            int status = given().param("q", query)
                    .param("highlight", true)
                    .get("/v1/papers")
                    .statusCode();
            assertThat(status).as(query).isIn(200, 400);
            found += status == 200 ? 1 : 0;
        }
        assertThat(found).isPositive();
    }

    @Test
    void theLargestQueriesAreTaken() {
        String words = "graph OR ".repeat(499) + "tree";
        String nested = "(tide OR (forecasts NOT ".repeat(4) + "trees" + "))".repeat(4);
        String wildcards = "tra* ".repeat(20);
        for (String query : List.of(words, nested, wildcards)) {
            given().param("q", query)
                    .param("facets", "author,year")
                    .param("highlight", true)
                    .get("/v1/papers")
                    .then()
                    .log()
                    .ifValidationFails()
                    .statusCode(200);
        }
    }

    @Test
    void theInterfaceIsDescribed() {
        String openapi = given().get("/q/openapi").asString();
        assertThat(openapi).contains("/v1/papers:", "/v1/papers/{id}:", "name: highlight", "name: hasCode");
        given().get("/q/swagger-ui/").then().statusCode(200);
    }
}
