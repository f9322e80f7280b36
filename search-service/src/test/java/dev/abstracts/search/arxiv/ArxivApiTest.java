package dev.abstracts.search.arxiv;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.abstracts.contract.MessageJson;
import dev.abstracts.search.paper.IndexedPapers;
import dev.abstracts.search.paper.InventedPapers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches {@link InventedPapers} as clients of arXiv do. */
@QuarkusTest
@WithTestResource(IndexedPapers.class)
class ArxivApiTest {

    private static final int ALL = InventedPapers.present().size();

    @BeforeEach
    void allAreIndexed() {
        IndexedPapers.await();
    }

    private static Response get(String parameters) {
        return given().urlEncodingEnabled(false).get("/api/query" + (parameters.isEmpty() ? "" : "?" + parameters));
    }

    private static XmlPath feed(String parameters) {
        Response answer = get(parameters);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualToIgnoringCase("application/atom+xml;charset=UTF-8");
        return new XmlPath(new String(answer.asByteArray(), UTF_8));
    }

    /** What is behind the last part of the entries' ids. */
    private static List<String> ids(XmlPath feed) {
        return feed.getList("feed.entry.id", String.class).stream()
                .map(id -> id.replaceFirst("http://arxiv.org/abs/|.*/v1/papers/", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "search_query=all:forecasting; 2103.00001v2 2103.00002",
                "search_query=ti:trees+AND+au:Zhang; 2103.00002",
                "search_query=ti%3Atrees%2BAND%2Bau%3AZhang; 2103.00002",
                "search_query=au:Zhang+ANDNOT+%28ti:trees+OR+ti:maps%29; 2103.00001v2",
                "search_query=jr:NeurIPS; 2103.00001v2",
                "search_query=cat:cs.*&id_list=2103.00001,cs/0112017&sortBy=submittedDate&sortOrder=ascending;"
                        + " cs/0112017v1 2103.00001v2",
                "id_list=2103.00002,2103.00001v1; 2103.00002 2103.00001v2",
                "id_list=cs/0112017v1,9999.99999,2103.00001&start=1; 2103.00001v2",
                "id_list=cs%2F0112017%2C2103.00001&max_results=1; cs/0112017v1",
                "id_list=2103.00002&id_list=2103.00001; 2103.00002 2103.00001v2",
                "id_list=9999.99999; ''",
                "search_query=all:forecasting&id_list=; 2103.00001v2 2103.00002",
                "search_query=trees&id_list=2103.00001; ''",
                "search_query=ti:odd; openreview%3Aodd-1",
                "search_query=rn:CERN; ''",
                "search_query=submittedDate:[200001010000+TO+200212312359]; cs/0112017v1",
                "search_query=all:forecasting&sortBy=lastUpdatedDate; 2103.00002 2103.00001v2",
                "search_query=all:forecasting&sortBy=lastUpdatedDate&sortOrder=ascending; 2103.00001v2 2103.00002",
                "search_query=all:forecasting&unknown=parameter; 2103.00001v2 2103.00002",
                "max_results=3; ''",
                "; ''",
            })
    void finds(String parameters, String expected) {
        XmlPath feed = feed(parameters == null ? "" : parameters.strip().replace("ti:odd", "ti:script"));

        assertThat(ids(feed))
                .containsExactlyElementsOf(
                        expected == null || expected.isBlank() ? List.of() : List.of(expected.split(" ")));
        assertThat(feed.getInt("feed.totalResults"))
                .isGreaterThanOrEqualTo(ids(feed).size());
    }

    @Test
    void pagesPastTheEndAreEmptyWithTheRightTotals() {
        for (int start : new int[] {ALL, ALL + 1, 29_000}) {
            XmlPath feed = feed("search_query=*&start=" + start);
            assertThat(feed.getInt("feed.totalResults")).isEqualTo(ALL);
            assertThat(feed.getInt("feed.startIndex")).isEqualTo(start);
            assertThat(ids(feed)).isEmpty();
        }
        assertThat(feed("search_query=lighthouse&max_results=0").getInt("feed.totalResults"))
                .isEqualTo(InventedPapers.LIGHTHOUSES);
        assertThat(ids(feed("search_query=lighthouse&start=20&max_results=30000")))
                .hasSize(InventedPapers.LIGHTHOUSES - 20);
    }

    @Test
    void findsWhatTheOtherWaysFind() {
        for (String query : List.of("lighthouse OR graph", "ti:trees OR abs:maps", "au:Zhang", "cat:cs.LG")) {
            String q = "q=" + URLEncoder.encode(query, UTF_8) + "&sort=newest&size=200";
            List<String> json = given()
                    .urlEncodingEnabled(false)
                    .get("/v1/papers?" + q)
                    .jsonPath()
                    .getList("papers.id", String.class)
                    .stream()
                    .map(id -> id.substring(id.indexOf(':') + 1))
                    .toList();
            List<String> arxiv = ids(feed("search_query=" + URLEncoder.encode(query, UTF_8)
                            + "&sortBy=submittedDate&sortOrder=descending&max_results=200"))
                    .stream()
                    .map(id -> id.replaceFirst("^(source|openreview)%3A", "").replace("%2F", "/"))
                    .map(id -> id.replaceFirst("v[12]$", ""))
                    .toList();

            assertThat(arxiv).as(query).isEqualTo(json).isNotEmpty();
        }
    }

    @Test
    void anEntryHasWhatClientsRead() {
        String answer = get("id_list=2103.00001").asString();

        assertThat(answer)
                .contains("<id>http://arxiv.org/abs/2103.00001v2</id>")
                .contains("<published>2021-03-14T00:00:00Z</published>", "<updated>2021-04-01T00:00:00Z</updated>")
                .contains("<title>Graph Networks for Tidal Forecasting</title>", "<summary>We train")
                .contains("<name>Pál Erdősz</name>", "<name>Xiao Zhang</name>")
                .contains("<arxiv:doi>10.1000/tidal</arxiv:doi>")
                .contains("<arxiv:comment>9 pages, oral at NeurIPS 2021</arxiv:comment>")
                .contains("<arxiv:journal_ref>NeurIPS 2021</arxiv:journal_ref>")
                .contains("href=\"http://arxiv.org/pdf/2103.00001v2\"", "title=\"pdf\"")
                .contains("<arxiv:primary_category term=\"cs.LG\"")
                .contains("<category term=\"physics.ao-ph\"")
                .contains("<opensearch:itemsPerPage>10<");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "start=abc; start must be an integer",
                "start=-1; start must be non-negative",
                "max_results=1.5; max_results must be an integer",
                "max_results=-5; max_results must be non-negative",
                "max_results=30001; max_results must be at most 30000",
                "start=99999999999; start must be an integer",
                "sortBy=colour; sortBy must be in: relevance, lastUpdatedDate, submittedDate",
                "sortOrder=up; sortOrder must be in: ascending, descending",
                "id_list=%3Cscript%3E; incorrect id format for <script>",
                "search_query=titel:graph; search_query has the unknown prefix titel:",
            })
    void mistakesAreEntriesTitledError(String parameters, String summary) {
        Response answer = get(parameters);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/atom+xml");
        XmlPath feed = new XmlPath(answer.asString());
        assertThat(feed.getString("feed.entry.title")).isEqualTo("Error");
        assertThat(feed.getString("feed.entry.summary")).isEqualTo(summary);
        assertThat(feed.getString("feed.entry.id")).startsWith("http://arxiv.org/api/errors#");
    }

    @Test
    void anyMediaTypeAndAnyFormWillDo() {
        for (String accept : List.of("text/plain", "application/json", "text/html", "*/*")) {
            given().accept(accept).get("/api/query?id_list=2103.00001").then().statusCode(200);
        }
        for (String type : Stream.of("application/x-www-form-urlencoded", "text/plain", "application/xml")
                .toList()) {
            Response answer = given().contentType(type)
                    .body("search_query=ti:trees+AND+au:Zhang&max_results=5")
                    .post("/api/query");
            assertThat(answer.statusCode()).as(type).isEqualTo(200);
            assertThat(answer.asString()).contains("2103.00002");
        }
    }

    @Test
    void aFormWithoutATypeWillDo() throws IOException {
        byte[] body = "search_query=ti%3Atrees".getBytes(UTF_8);
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST /api/query?max_results=1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
                                    + body.length + "\r\n\r\n")
                            .getBytes(UTF_8));
            out.write(body);
            out.flush();
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 200")
                    .contains("2103.00002");
        }
    }

    /** The npm package {@code @agentic/arxiv}, pointed at us by its option {@code apiBaseUrl}. */
    @Test
    void aClientMadeForArxivWorks(@TempDir Path folder) throws Exception {
        assumeTrue(runs(folder, "node", "--version") && runs(folder, "npm", "--version"), "no node or npm is here");
        assumeTrue(
                runs(
                        folder,
                        "npm",
                        "install",
                        "--no-package-lock",
                        "--no-audit",
                        "--no-fund",
                        "--ignore-scripts",
                        "--prefer-offline",
                        "@agentic/arxiv@7.6.9"),
                "the package cannot be fetched here");
        try (InputStream script = ArxivApiTest.class.getResourceAsStream("client.mjs")) {
            Files.copy(script, folder.resolve("client.mjs"));
        }

        Process client = new ProcessBuilder("node", "client.mjs", "http://127.0.0.1:" + RestAssured.port + "/api")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(client.getInputStream().readAllBytes(), UTF_8);

        assertThat(client.waitFor()).as(printed).isZero();
        var answers = MessageJson.mapper().readTree(printed);
        assertThat(answers.at("/all/totalResults").asInt()).isEqualTo(2);
        assertThat(answers.at("/all/entries/0/title").asText()).isEqualTo("Graph Networks for Tidal Forecasting");
        assertThat(answers.at("/all/entries/0/authors/1/name").asText()).isEqualTo("Xiao Zhang");
        assertThat(answers.at("/fields/totalResults").asInt()).isEqualTo(1);
        assertThat(answers.at("/fields/entries/0/url").asText()).isEqualTo("http://arxiv.org/abs/2103.00002");
        assertThat(answers.at("/ids/entries").size()).isEqualTo(2);
        assertThat(answers.at("/page/startIndex").asInt()).isEqualTo(1);
        assertThat(answers.at("/page/entries").size()).isEqualTo(1);
    }

    private static boolean runs(Path folder, String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
