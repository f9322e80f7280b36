package dev.abstracts.search.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.search.paper.IndexedPapers;
import dev.abstracts.search.paper.InventedPapers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(IndexedPapers.class)
class PaperPageTest {

    @BeforeEach
    void allAreIndexed() {
        IndexedPapers.await();
    }

    private static Response get(String id) {
        return given().urlEncodingEnabled(false)
                .get("/papers/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private static String page(String id) {
        Response answer = get(id);
        assertThat(answer.statusCode()).as(id).isEqualTo(200);
        return answer.asString();
    }

    @Test
    void showsThePaperAndWhereItWasSeen() {
        assertThat(page("arxiv:2103.00001"))
                .contains("<title>Graph Networks for Tidal Forecasting · Abstracts</title>")
                .contains(
                        "<a href=\"/?author=P%C3%A1l%20Erd%C5%91sz\" >Pál Erdősz</a>, <a href=\"/?author=Xiao%20Zhang\"")
                .contains("Harbour Institute", "2021-03-14", ">NeurIPS 2021 accepted oral</a>", "9 pages", "4 figures")
                .contains("href=\"https://arxiv.org/abs/2103.00001\"", "href=\"https://doi.org/10.1000/tidal\"")
                .contains("<a href=\"/?feed=coast\">coast</a>", "<a href=\"/?feed=portal\">portal</a>")
                .contains("portal-listing", "<a href=\"/v1/deliveries/d2\">d2</a>", "2021-01-03 00:00:00 UTC")
                .contains("{arxiv:2103.00001,", "href=\"/v1/papers/arxiv%3A2103.00001.bib\"")
                .contains("<a href=\"/papers/arxiv%3A2103.00002\">A Survey of Trees</a>");
    }

    @Test
    void evidenceIsMarkedInTheReadableText() {
        assertThat(page("arxiv:1001.00001"))
                .contains("reach <mark id=\"abstract-1\" title=\"claim: accuracy; dataset LanternSet\">"
                        + "84.6% top-1 accuracy on LanternSet</mark>.")
                .contains("<a href=\"#abstract-1\">accuracy up to 84.6% top-1 accuracy on LanternSet</a>")
                .contains("<p class=\"received\">Speeding up $\\ell_0$ Pruning by $37\\times$</p>")
                .contains("<a href=\"https://example.org/data\"");
    }

    @Test
    void nothingThatWasReceivedBecomesMarkup() {
        for (String id : new String[] {"openreview:odd-1", "arxiv:1001.00002", InventedPapers.ODD_DOI}) {
            Response answer = get(id);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.asString()).doesNotContain("<script>", "<img", "<b>", "href=\"javascript:", "<1661");
            assertThat(answer.header("Content-Security-Policy"))
                    .startsWith("default-src 'none';")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @Test
    void whatIsNotThereHasAPageOfItsOwn() {
        assertThat(get("arxiv:2103.09999").statusCode()).isEqualTo(404);
        assertThat(get("<b>nonsense").asString())
                .contains("<h1>Not found</h1>", "there is no paper &lt;b&gt;nonsense")
                .doesNotContain("<b>");
        assertThat(get("arxiv:2103.00009").statusCode()).isEqualTo(410);
        assertThat(get("arxiv:2103.00009").asString())
                .contains("<h1>Gone</h1>", "no source speaks of paper arxiv:2103.00009 any more");
    }
}
