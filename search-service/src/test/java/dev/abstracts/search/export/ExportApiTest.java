package dev.abstracts.search.export;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.MessageJson;
import dev.abstracts.search.paper.IndexedPapers;
import dev.abstracts.search.paper.InventedPapers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports of {@link InventedPapers} over HTTP. */
@QuarkusTest
@WithTestResource(IndexedPapers.class)
class ExportApiTest {

    private static final int ALL = InventedPapers.present().size();

    @BeforeEach
    void allAreIndexed() {
        IndexedPapers.await();
    }

    private static Response get(String address) {
        return given().urlEncodingEnabled(false).get(address);
    }

    private static List<String> ids(String ndjson) {
        return ndjson.lines()
                .map(line -> {
                    try {
                        return MessageJson.mapper().readTree(line).path("id").asText();
                    } catch (IOException e) {
                        throw new AssertionError(line, e);
                    }
                })
                .toList();
    }

    private static List<String> json(String parameters) {
        return get("/v1/papers?size=200&" + parameters).jsonPath().getList("papers.id", String.class);
    }

    @ParameterizedTest
    @CsvSource({
        "bib, application/x-bibtex, '(?m)^@'",
        "ris, application/x-research-info-systems, '(?m)^TY  - '",
        "csl.json, application/vnd.citationstyles.csl+json, '\"type\":'",
        "csv, text/csv, '(?m)^(arxiv|doi|openreview|source):'",
        "ndjson, application/x-ndjson, '(?m)^\\{\"id\"'",
    })
    void everythingIsExportedBySuffixAndByAccept(String suffix, String type, String papers) {
        Response suffixed = get("/v1/papers." + suffix);
        assertThat(suffixed.statusCode()).isEqualTo(200);
        assertThat(suffixed.contentType()).isEqualToIgnoringCase(type + ";charset=UTF-8");
        assertThat(suffixed.header("Content-Disposition")).contains("papers." + suffix);
        String text = new String(suffixed.asByteArray(), UTF_8);
        assertThat(Pattern.compile(papers).matcher(text).results()).hasSize(ALL);
        assertThat(text).contains("Graph Networks for Tidal Forecasting").contains("Speeding up");

        Response accepted = given().accept(type + ", */*;q=0.1").get("/v1/papers");
        assertThat(new String(accepted.asByteArray(), UTF_8)).isEqualTo(text);

        Response single = get("/v1/papers/arxiv%3Acs%2F0112017." + suffix);
        assertThat(single.statusCode()).isEqualTo(200);
        assertThat(new String(single.asByteArray(), UTF_8)).contains("0112017").contains("Transformations of");
        assertThat(given().accept(type)
                        .get("/v1/papers/{id}", "arxiv:cs/0112017")
                        .asByteArray())
                .isEqualTo(single.asByteArray());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"*/*", "application/json", "text/html,application/xml;q=0.9,*/*;q=0.8", "application/*"})
    void whoAcceptsAnythingGetsJson(String accept) {
        for (String path : List.of("/v1/papers?size=1", "/v1/papers/arxiv%3A2103.00001")) {
            Response answer = given().urlEncodingEnabled(false).accept(accept).get(path);
            assertThat(answer.contentType()).startsWith("application/json");
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sort=newest",
                "q=lighthouse%20OR%20graph&sort=oldest",
                "q=forecasting&sort=relevance",
                "feed=lights&sort=received",
                "q=nothing-at-all",
                "claim=speedup&sort=newest",
            })
    void allWaysFindTheSame(String parameters) {
        List<String> expected = json(parameters);

        assertThat(ids(get("/v1/papers.ndjson?" + parameters).asString())).isEqualTo(expected);
        List<String> atom = new ArrayList<>();
        String next = "/v1/papers.atom?size=7&" + parameters;
        while (next != null) {
            String page = get(next).asString();
            XmlPath feed = new XmlPath(page);
            assertThat(feed.getInt("feed.totalResults")).isEqualTo(expected.size());
            feed.getList("feed.entry.id", String.class)
                    .forEach(id -> atom.add(URLDecoder.decode(id.substring("urn:abstracts:paper:".length()), UTF_8)));
            Matcher link =
                    Pattern.compile("rel=\"next\"[^>]* href=\"([^\"]+)\"").matcher(page);
            next = link.find() ? link.group(1).replace("&amp;", "&") : null;
        }
        assertThat(atom).isEqualTo(expected);
    }

    @Test
    void sizeLimitsWhatIsExported() {
        assertThat(ids(get("/v1/papers.ndjson?q=graph%20OR%20trees&size=2").asString()))
                .isEqualTo(json("q=graph%20OR%20trees").subList(0, 2));
        assertThat(get("/v1/papers.ndjson?size=0").asString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/papers.bib?q=titel%3Agraph, 400, invalid-query",
        "/v1/papers.bib?cursor=abc, 400, invalid-parameter",
        "/v1/papers.csv?facets=venue, 400, invalid-parameter",
        "/v1/papers.atom?colour=red, 400, invalid-parameter",
        "/v1/papers.atom?cursor=abc, 400, invalid-parameter",
        "/v1/papers.pdf, 404, not-found",
        "/v1/papers.%00, 404, not-found",
        "/v1/papers/arxiv%3A9.bib, 404, not-found",
        "/v1/papers/.bib, 404, not-found",
        "/v1/papers/arxiv%3A2103.00009.ris, 410, gone",
    })
    void problemsAreProblems(String address, int status, String code) {
        Response answer = get(address);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).endsWith(":" + code);
    }

    /** Places are given back, also by who asks for the head only, or goes away. */
    @Test
    void manyOneAfterTheOther() {
        for (int i = 0; i < 12; i++) {
            given().head("/v1/papers.ndjson").then().statusCode(200);
            assertThat(get("/v1/papers.ndjson?size=3").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void hostileInputIsNeverOurFault() throws IOException {
        String[] paths = {
            "/v1/papers.bib?q=",
            "/v1/papers.atom?q=",
            "/v1/papers.ndjson?size=",
            "/v1/papers.atom?cursor=",
            "/api/query?search_query=",
            "/api/query?id_list=",
            "/v1/suggest?prefix=",
            "/v1/facets?q=",
            "/v1/facets?histograms=",
            "/v1/papers/arxiv%3A2103.00001/similar?q=",
            "/v1/papers/",
            "/v1/papers.",
            "/v1/changes?q=",
            "/live?q=",
            "/v1/changes?since=",
            "/v1/changes?cursor=",
            "/v1/papers/stream?lastEventId=",
            "/?q=",
            "/?from=",
            "/papers/"
        };
        String[] values = {
            "%00",
            "%FF%FE",
            "%",
            "%22",
            "(((((",
            "'%20OR%201=1",
            "%3Cscript%3E",
            "..%2F..%2Fetc",
            "{}",
            "%0D%0AX:y",
            "-1",
            "%F0%9F%8C%8A*",
            "99999999999999999999",
            "a".repeat(9_000)
        };
        for (String path : paths) {
            for (String value : values) {
                String answer = raw(path + value, "localhost");
                assertThat(answer)
                        .as(path + value)
                        .doesNotStartWith("HTTP/1.1 5")
                        .doesNotContain("\tat ");
            }
        }
        for (String host : new String[] {"a b", "<x>", "%", "[", "a:b:c", "x\"y"}) {
            for (String path : new String[] {"/v1/papers.atom", "/api/query?id_list=2103.00001"}) {
                assertThat(raw(path, host)).as(host).doesNotStartWith("HTTP/1.1 5");
            }
        }
    }

    /** As no client would write it. */
    private static String raw(String address, String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
