package dev.abstracts.search.paper;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Paper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches {@link EnrichedPapers} among the others over HTTP, on a real Elasticsearch. */
@QuarkusTest
@WithTestResource(IndexedPapers.class)
class EnrichedPapersTest {

    private static final String SIGNS = "<>=.%x×-0123456789";

    @BeforeEach
    void allAreIndexed() {
        IndexedPapers.await();
    }

    private static JsonPath search(String... parameters) {
        RequestSpecification request = given();
        for (String parameter : parameters) {
            int end = parameter.indexOf('=');
            request = request.queryParam(parameter.substring(0, end), parameter.substring(end + 1));
        }
        return request.get("/v1/papers").then().statusCode(200).extract().jsonPath();
    }

    /** Each line: one parameter, then the ids that are found, without their scheme, in any order. */
    @ParameterizedTest
    @CsvFileSource(resources = "enriched.csv", delimiter = '|', quoteCharacter = '\u0001')
    void finds(String parameter, String expected) {
        List<String> found = search(parameter, "size=200").getList("papers.id", String.class).stream()
                .map(id -> id.substring(id.indexOf(':') + 1))
                .toList();

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(expected == null ? List.of() : Arrays.asList(expected.split(" ")));
    }

    @Test
    void textsAreAnsweredAsReceivedAndAsRead() {
        JsonPath answer = search("q=ti:pruning faster", "highlight=true");

        assertThat(answer.getString("papers[0].title")).isEqualTo(EnrichedPapers.RECEIVED_TITLE);
        assertThat(answer.getString("papers[0].abstract")).isEqualTo(EnrichedPapers.RECEIVED_ABSTRACT);
        assertThat(answer.getString("papers[0].display.title")).isEqualTo(EnrichedPapers.READABLE_TITLE);
        assertThat(answer.getString("papers[0].display.abstract")).isEqualTo(EnrichedPapers.READABLE_ABSTRACT);
        assertThat(answer.getList("papers[0].highlights.title"))
                .containsExactly("Speeding up ℓ₀ <em>Pruning</em> by 37×");
        assertThat(answer.getString("papers[0].highlights.abstract[0]"))
                .contains("Our sparse kernels are 37× <em>faster</em>");
        assertThat(answer.getMap("papers[0]")).doesNotContainKeys("receivedText", "search");
        assertThat(search("q=ti:lamps").getMap("papers[0].display"))
                .isEqualTo(Map.of("title", "Lamps Sorted Well", "abstract", "Everything is sorted."));
    }

    @Test
    void aPaperIsAnsweredAsItWasMade() throws IOException {
        for (Paper paper : InventedPapers.present()) {
            Response answer = given().pathParam("id", paper.id().value()).get("/v1/papers/{id}");
            assertThat(answer.statusCode()).as(paper.id().value()).isEqualTo(200);
            assertThat(MessageJson.read(answer.asByteArray(), Paper.class)).isEqualTo(withDisplay(paper));
            assertThat(answer.jsonPath().getString("indexedAt")).isNotNull();
            assertThat(answer.jsonPath().getMap("")).doesNotContainKeys("search", "receivedText");
            assertThat(search("id=" + paper.id().value()).getMap("papers[0].display"))
                    .isEqualTo(answer.jsonPath().getMap("display"));
        }
    }

    /** In answers the display also holds the texts that read as received. */
    private static Paper withDisplay(Paper paper) throws IOException {
        ObjectNode json = MessageJson.mapper().valueToTree(paper);
        ObjectNode display = json.withObject("/display");
        for (String text : List.of("title", "abstract")) {
            if (!display.has(text) && json.has(text)) {
                display.set(text, json.get(text));
            }
        }
        return MessageJson.mapper().treeToValue(json, Paper.class);
    }

    @Test
    void facetsCountWhatEnrichmentFound() {
        JsonPath facets = search(
                "q=has:claims",
                "size=0",
                "facets=subject,task,method,dataset,metric,model,claim,resource,journal,track");

        assertThat(facet(facets, "subject")).containsExactly("econ.GN=1", "stat.ML=1");
        assertThat(facet(facets, "task")).containsExactly("Image Sorting=1");
        assertThat(facet(facets, "method")).containsExactly("Pruning=1");
        assertThat(facet(facets, "dataset")).hasSize(1).first().asString().matches("(?i)lanternset=2");
        assertThat(facet(facets, "metric")).hasSize(1).first().asString().matches("(?i)top-1 accuracy=1");
        assertThat(facet(facets, "model")).containsExactly("LämpNet=1");
        assertThat(facet(facets, "claim")).containsExactly("accuracy=2", "speedup=2", "other=1", "score=1");
        assertThat(facet(facets, "resource")).containsExactly("code=1", "data=1", "demo=1");
        assertThat(facet(facets, "journal")).containsExactly("Journal of Lamps=1");
        assertThat(facet(facets, "track")).containsExactly("findings=1");
    }

    private static List<String> facet(JsonPath answer, String name) {
        List<Map<String, Object>> values = answer.getList("facets." + name);
        return values.stream()
                .map(value -> value.get("value") + "=" + value.get("count"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feed",
                "format",
                "category",
                "venue",
                "year",
                "status",
                "presentation",
                "tag",
                "author",
                "hasCode",
                "subject",
                "task",
                "method",
                "dataset",
                "metric",
                "model",
                "claim",
                "resource",
                "journal",
                "track"
            })
    void aFacetsValueIsWhatItsFilterTakes(String facet) {
        JsonPath answer = search("size=0", "facets=" + facet);

        List<Map<String, Object>> values = answer.getList("facets." + facet);
        assertThat(values).isNotEmpty();
        for (Map<String, Object> value : values) {
            assertThat(search("size=0", facet + "=" + value.get("value")).getInt("total"))
                    .as("%s", value)
                    .isEqualTo(value.get("count"));
        }
    }

    @Test
    void anyComparisonIsAnsweredOrRefused() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("EnrichedPapersTest: run again with -Dtest.seed=" + seed);
        Random random = new Random(seed);
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            StringBuilder query = new StringBuilder("claim:speedup").append(i % 2 == 0 ? ">=" : "=");
            for (int signs = random.nextInt(1, 6); signs > 0; signs--) {
                query.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            int status =
                    given().queryParam("q", query.toString()).get("/v1/papers").statusCode();
            assertThat(status).as(query.toString()).isIn(200, 400);
            answers.add(status);
        }
        assertThat(answers).contains(200, 400);
    }
}
