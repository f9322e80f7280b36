package dev.abstracts.search.change;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.PaperChange;
import dev.abstracts.contract.PaperChange.FieldChange;
import dev.abstracts.contract.PaperChange.Kind;
import dev.abstracts.search.OnServers;
import dev.abstracts.search.SearchServers;
import dev.abstracts.search.index.Papers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads changes over HTTP, from a real Kafka and with a real Elasticsearch. Each test begins where the topic ends. */
@QuarkusTest
@WithTestResource(SearchServers.class)
class ChangesApiTest extends OnServers {

    private String now;

    @BeforeEach
    void beginHere() {
        now = get(Map.of("since", "2999-01-01")).getString("cursor");
    }

    private static Response answer(Map<String, ?> parameters) {
        return given().queryParams(parameters).get("/v1/changes");
    }

    private static JsonPath get(Map<String, ?> parameters) {
        return answer(parameters)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> papers(JsonPath answer) {
        return answer.getList("changes.paperId", String.class);
    }

    private static PaperChange change(String id, Kind kind, FieldChange... fields) {
        return new PaperChange(
                Papers.titled("").id(id).build().id(),
                kind,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                List.of(fields));
    }

    /** As enrich-service writes: in a transaction, whose mark takes an offset. */
    private void publish(PaperChange change) {
        topics.publishInTransaction(topics.topics().changes(), change.paperId().value(), MessageJson.write(change));
    }

    private void publish(Paper paper, Kind kind) {
        topics.publish(paper);
        publish(change(paper.id().value(), kind));
    }

    @Test
    void pagesHoldEveryChangeOnceAndInOrder() {
        List<String> added = IntStream.range(0, 30)
                .mapToObj(i -> "arxiv:2201.%05d".formatted(i))
                .toList();
        added.forEach(id -> topics.publish(change(id, Kind.ADDED)));
        publish(change(added.getFirst(), Kind.REVISED));
        publish(change(added.getLast(), Kind.WITHDRAWN));

        List<String> read = new ArrayList<>();
        String cursor = now;
        boolean caughtUp = false;
        while (!caughtUp) {
            JsonPath page = get(Map.of("cursor", cursor, "size", 7));
            assertThat(papers(page)).hasSizeBetween(1, 7);
            for (int i = 0; i < papers(page).size(); i++) {
                read.add(page.getString("changes[%d].kind".formatted(i)) + " "
                        + papers(page).get(i));
            }
            cursor = page.getString("cursor");
            caughtUp = page.getBoolean("caughtUp");
        }

        assertThat(read).hasSize(32).doesNotHaveDuplicates();
        assertThat(read.subList(0, 30)).allMatch(each -> each.startsWith("added "));
        assertThat(read.subList(30, 32)).containsExactly("revised " + added.getFirst(), "withdrawn " + added.getLast());
        JsonPath nothing = get(Map.of("cursor", cursor));
        assertThat(nothing.getList("changes")).isEmpty();
        assertThat(nothing.getString("cursor")).isEqualTo(cursor);
        assertThat(nothing.getBoolean("caughtUp")).isTrue();
    }

    @Test
    void revisionsSayWhatWasAndWhatIs() {
        publish(change(
                "arxiv:2203.00001", Kind.REVISED, new FieldChange("title", new TextNode("Old"), new TextNode("New"))));

        JsonPath change = get(Map.of("cursor", now));
        assertThat(change.getString("changes[0].fields[0].field")).isEqualTo("title");
        assertThat(change.getString("changes[0].fields[0].old")).isEqualTo("Old");
        assertThat(change.getString("changes[0].fields[0].new")).isEqualTo("New");
    }

    @Test
    void aQueryTellsOfWhatItFindsNowAndOfWhatIsGone() {
        publish(Papers.titled("Anchors for kites").id("arxiv:2204.00001").build(), Kind.ADDED);
        publish(
                Papers.titled("Anchors for boats")
                        .id("arxiv:2204.00002")
                        .categories("cs.LG")
                        .build(),
                Kind.ADDED);
        publish(change("arxiv:2204.00003", Kind.ADDED));
        Paper gone = Paper.gone(Papers.titled("").id("arxiv:2204.00003").build().id(), Instant.now());
        publish(gone, Kind.WITHDRAWN);

        JsonPath kites = get(Map.of("cursor", now, "q", "ti:anchors NOT boat"));
        assertThat(papers(kites)).containsExactly("arxiv:2204.00001", "arxiv:2204.00003");
        assertThat(kites.getList("changes.kind", String.class)).containsExactly("added", "withdrawn");
        assertThat(papers(get(Map.of("cursor", now, "q", "anchor", "category", "cs.LG"))))
                .containsExactly("arxiv:2204.00002", "arxiv:2204.00003");

        JsonPath first = get(Map.of("cursor", now, "q", "anchor", "size", 1));
        assertThat(papers(first)).containsExactly("arxiv:2204.00001");
        assertThat(papers(get(Map.of("cursor", first.getString("cursor"), "q", "anchor", "size", 1))))
                .containsExactly("arxiv:2204.00002");
    }

    @Test
    void sinceBeginsAtATimeUnlessThatIsNoLongerKept() throws InterruptedException, ExecutionException {
        publish(change("arxiv:2205.00001", Kind.ADDED));
        assertThat(papers(get(Map.of("cursor", now)))).containsExactly("arxiv:2205.00001");
        Instant at = Instant.parse(get(Map.of("cursor", now)).getString("changes[0].at"));
        assertThat(papers(get(Map.of("since", at.minusSeconds(1).toString(), "size", 200))))
                .contains("arxiv:2205.00001");
        assertThat(papers(get(Map.of("since", at.plusSeconds(60).toString())))).isEmpty();
        topics.expire(topics.topics().changes());

        JsonPath problem = problem(answer(Map.of("cursor", now)), 410, "gone");
        Instant kept = Instant.parse(problem.getString("since"));
        assertThat(kept).isBefore(Instant.now());
        problem(answer(Map.of("since", kept.minusMillis(1).toString())), 410, "gone");
        get(Map.of("since", kept.plusSeconds(60).toString()));

        publish(change("arxiv:2205.00002", Kind.ADDED));
        assertThat(papers(get(Map.of()))).contains("arxiv:2205.00002").doesNotContain("arxiv:2205.00001");
        problem(answer(Map.of("cursor", new ChangeCursor("AAAAAAAAAAAAAAAAAAAAAA", List.of(0L)).text())), 410, "gone");
    }

    @ParameterizedTest
    @CsvSource({
        "cursor, abc, invalid-parameter",
        "since, yesterday, invalid-parameter",
        "since, 2026-13-01, invalid-parameter",
        "size, 0, invalid-parameter",
        "size, 201, invalid-parameter",
        "sort, newest, invalid-parameter",
        "colour, red, invalid-parameter",
        "q, titel:graph, invalid-query",
        "year, soon, invalid-parameter",
    })
    void mistakesAreProblems(String parameter, String value, String code) {
        problem(answer(Map.of(parameter, value)), 400, code);
    }

    @Test
    void answersCarryTheHeadersOfSafety() {
        given().get("/v1/changes")
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
    }

    /** {@link SearchServers} lets them. */
    @Test
    void pagesOfOtherSitesMayReadWhereTheyAreLet() {
        for (String path : List.of("/v1/changes", "/v1/papers", "/v1/papers.ndjson", "/api/query?id_list=1")) {
            given().header("Origin", "https://reader.example")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("Access-Control-Allow-Origin", notNullValue());
        }
        given().header("Origin", "https://reader.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/v1/admin/generations")
                .then()
                .header("Access-Control-Allow-Methods", not(containsString("POST")));
    }

    private static JsonPath problem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).endsWith(":" + code);
        return answer.jsonPath();
    }
}
