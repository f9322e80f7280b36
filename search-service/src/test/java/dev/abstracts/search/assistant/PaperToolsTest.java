package dev.abstracts.search.assistant;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.search.paper.IndexedPapers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an assistant sees: the protocol as it goes over the wire. */
@QuarkusTest
@WithTestResource(IndexedPapers.class)
class PaperToolsTest {

    private String session = "";

    @BeforeEach
    void assistantIsConnected() throws Exception {
        IndexedPapers.await();
        Response initialized = send(Map.of(
                "jsonrpc",
                "2.0",
                "id",
                1,
                "method",
                "initialize",
                "params",
                Map.of(
                        "protocolVersion",
                        "2025-06-18",
                        "capabilities",
                        Map.of(),
                        "clientInfo",
                        Map.of("name", "test", "version", "1"))));
        session = initialized.header("Mcp-Session-Id");
        assertThat(json(initialized).at("/result/serverInfo/title").asText()).isEqualTo("Abstracts");
        send(Map.of("jsonrpc", "2.0", "method", "notifications/initialized"));
    }

    private Response send(Map<String, ?> message) {
        var request = given().contentType("application/json").accept("application/json, text/event-stream");
        return (session.isEmpty() ? request : request.header("Mcp-Session-Id", session))
                .body(message)
                .post("/mcp")
                .then()
                .extract()
                .response();
    }

    /** An answer may come as JSON or as the one event of a stream. */
    private static JsonNode json(Response response) throws Exception {
        String body = response.asString();
        int data = body.indexOf("data:");
        return MessageJson.mapper().readTree(data < 0 ? body : body.substring(data + "data:".length()));
    }

    private JsonNode call(String tool, Map<String, ?> arguments) throws Exception {
        return json(send(Map.of(
                        "jsonrpc",
                        "2.0",
                        "id",
                        2,
                        "method",
                        "tools/call",
                        "params",
                        Map.of("name", tool, "arguments", arguments))))
                .path("result");
    }

    private static JsonNode structured(JsonNode result) throws Exception {
        assertThat(result.path("isError").asBoolean()).as("%s", result).isFalse();
        JsonNode structured = result.path("structuredContent");
        assertThat(MessageJson.mapper().readTree(result.at("/content/0/text").asText()))
                .isEqualTo(structured);
        return structured;
    }

    @Test
    void fourToolsDescribeThemselves() throws Exception {
        JsonNode tools = json(send(Map.of("jsonrpc", "2.0", "id", 3, "method", "tools/list")))
                .at("/result/tools");

        assertThat(tools.findValuesAsText("name"))
                .contains("search_papers", "get_paper", "similar_papers", "list_feeds");
        assertThat(tools).hasSize(4).allSatisfy(tool -> {
            assertThat(tool.path("description").asText()).isNotBlank();
            assertThat(tool.at("/inputSchema/type").asText()).isEqualTo("object");
            assertThat(tool.at("/outputSchema/type").asText()).isEqualTo("object");
            assertThat(tool.at("/annotations/readOnlyHint").asBoolean()).isTrue();
        });
    }

    @Test
    void aSearchFindsWhatTheSearchOfPapersFinds() throws Exception {
        String query = "lighthouse -graph";
        List<String> expected = given().queryParam("q", query)
                .queryParam("sort", "oldest")
                .queryParam("size", 10)
                .get("/v1/papers")
                .jsonPath()
                .getList("papers.id");

        JsonNode first = structured(call("search_papers", Map.of("query", query, "sort", "oldest")));
        JsonNode second = structured(call(
                "search_papers",
                Map.of(
                        "query",
                        query,
                        "sort",
                        "oldest",
                        "cursor",
                        first.path("next").asText())));

        assertThat(first.path("papers").findValuesAsText("id")).isEqualTo(expected);
        assertThat(second.path("papers").findValuesAsText("id")).isNotEmpty().doesNotContainAnyElementsOf(expected);
        assertThat(second.path("total")).isEqualTo(first.path("total"));
    }

    @Test
    void nothingFoundComesWithAdvice() throws Exception {
        JsonNode found = structured(call("search_papers", Map.of("query", "lighthouse zzyzx")));

        assertThat(found.path("total").asLong()).isZero();
        assertThat(found.path("advice").toString()).contains("without zzyzx: 25 papers");
    }

    @Test
    void aPaperAndThoseLikeIt() throws Exception {
        JsonNode paper = structured(call("get_paper", Map.of("id", "arxiv:2103.00001")));
        JsonNode similar = structured(call("similar_papers", Map.of("id", "arxiv:2103.00002", "size", 1)));

        assertThat(paper.path("title").asText()).isEqualTo("Graph Networks for Tidal Forecasting");
        assertThat(paper.path("abstractText").asText()).isNotBlank();
        assertThat(similar.at("/papers/0/id").asText()).isEqualTo("arxiv:2103.00001");
        assertThat(similar.path("papers")).hasSize(1);
    }

    @Test
    void feedsAreListed() throws Exception {
        assertThat(structured(call("list_feeds", Map.of())).path("feeds").isArray())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "search_papers, query, titel:graph, did you mean",
        "search_papers, query, (graph, never closed at position 6",
        "get_paper, id, arxiv:9, there is no paper arxiv:9",
        "get_paper, id, arxiv:2103.00009, no source speaks of paper arxiv:2103.00009 any more",
        "similar_papers, id, nothing, there is no paper nothing",
    })
    void whatCannotBeAnsweredSaysWhy(String tool, String argument, String value, String said) throws Exception {
        JsonNode result = call(tool, Map.of(argument, value));

        assertThat(result.path("isError").asBoolean()).isTrue();
        assertThat(result.at("/content/0/text").asText()).contains(said);
    }

    @Test
    void aPageIsNotLargerThanAModelReads() throws Exception {
        JsonNode result = call("search_papers", Map.of("query", "graph", "size", 1000));

        assertThat(result.path("isError").asBoolean()).isTrue();
        assertThat(result.at("/content/0/text").asText()).isEqualTo("size is 1000, not from 1 to 25");
    }
}
