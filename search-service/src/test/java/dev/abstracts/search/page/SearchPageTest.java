package dev.abstracts.search.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.search.paper.IndexedPapers;
import dev.abstracts.search.paper.InventedPapers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(IndexedPapers.class)
class SearchPageTest {

    private static final Pattern HREF = Pattern.compile("href=\"(/[^\"]*)\"");

    private static final Pattern OUR_SCRIPT = Pattern.compile("<script src=\"/page.js\\?[0-9a-f]+\" defer></script>");

    @BeforeEach
    void allAreIndexed() {
        IndexedPapers.await();
    }

    private static String page(String address) {
        Response answer = given().urlEncodingEnabled(false).get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        String page = answer.asString();
        assertThat(page).containsPattern(OUR_SCRIPT);
        return OUR_SCRIPT.matcher(page).replaceFirst("");
    }

    @Test
    void showsWhatIsFound() {
        String page = page("/?q=tidal%20au:Zhang");

        assertThat(page)
                .contains("1 paper<")
                .contains(
                        "<a href=\"/papers/arxiv%3A2103.00001\">Graph Networks for <em>Tidal</em> Forecasting</a>",
                        "<a href=\"https://arxiv.org/abs/2103.00001\" title=\"2103.00001\"",
                        "<a href=\"https://doi.org/10.1000/tidal\"")
                .contains("Pál Erdősz, Xiao <em>Zhang</em>")
                .contains("<span>2021-03-14</span>", "<span>cs.LG</span>")
                .contains("href=\"/?venue=NeurIPS\" title=\"NeurIPS 2021\">NeurIPS 2021 accepted oral</a>")
                .contains("from <a href=\"/?feed=coast\">coast</a>, also received from"
                        + " <a href=\"/?feed=portal\">portal</a>")
                .contains("value=\"tidal au:Zhang\"")
                .contains("/?q=tidal%20au%3AZhang&amp;subject=cs.LG\"");
    }

    @Test
    void nothingThatWasReceivedOrTypedBecomesMarkup() {
        assertThat(page("/?q=graph%20OR%20%3Cb%3E%22drawn%22"))
                .doesNotContain("<script", "<img", "<b>")
                .contains("value=\"graph OR &lt;b&gt;&quot;drawn&quot;\"");
        assertThat(page("/?q=graph&feed=reviews"))
                .doesNotContain("<script", "<img")
                .contains("<em>Graphs</em> &lt;script&gt;alert(&#x27;x&#x27;)&lt;&#x2F;script&gt; &amp; Ampersands");
        assertThat(page("/?feed=reviews"))
                .doesNotContain("<script", "<img")
                .contains("Graphs &lt;script&gt;alert(&#x27;x&#x27;)&lt;&#x2F;script&gt; &amp; Ampersands");
    }

    @Test
    void showsWhatEnrichmentFound() {
        assertThat(page("/?q=pruning"))
                .contains("Speeding up ℓ₀ <em>Pruning</em> by 37×")
                .contains("href=\"/?subject=stat.ML\" title=\"Machine Learning, predicted with confidence 83 %\"")
                .contains("stat.ML (predicted, 83 %)")
                .contains("<li title=\"37× faster than dense ones\">speedup 37x against dense ones</li>")
                .contains(">accuracy up to 84.6% top-1 accuracy on LanternSet</li>")
                .contains("<a href=\"/?tag=dataset%3Alanternset\""
                        + " title=\"dataset, 95 %, in the abstract: “LanternSet”, rule gazetteer\"")
                .contains("<a class=\"resource\" href=\"https://example.org/code?a=1&amp;b=2\"")
                .contains(">LampConf 2010 findings under-review</a>", "<span>Journal of Lamps</span>");
        assertThat(page("/?q=lamps%20sorted"))
                .doesNotContain("<img", "<b>", "href=\"javascript:")
                .contains("title=\"&quot;&gt;&lt;img src=x&gt;\">")
                .contains("&lt;b&gt;Bold&lt;/b&gt;");
    }

    @Test
    void itsLinksLeadSomewhere() {
        int followed = 0;
        Matcher href = HREF.matcher(page("/?q=lighthouse%20OR%20graph&sort=newest&size=2&feed=lights&feed=coast"));
        while (href.find()) {
            String address = href.group(1).replace("&amp;", "&");
            given().urlEncodingEnabled(false).get(address).then().statusCode(200);
            followed++;
        }
        assertThat(followed).isGreaterThan(20);
    }

    @Test
    void pagesFollowEachOther() {
        String page = page("/?q=lighthouse");
        int papers = 0;
        int pages = 0;
        while (true) {
            papers += page.split("<h2>", -1).length - 1;
            pages++;
            Matcher next = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(page);
            if (!next.find()) {
                break;
            }
            page = page(next.group(1).replace("&amp;", "&"));
        }
        assertThat(pages).isEqualTo(3);
        assertThat(papers).isEqualTo(InventedPapers.LIGHTHOUSES);
    }

    @Test
    void aMistakeIsShownWhereItIs() {
        Response answer = given().get("/?q=graph titel:tree");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString())
                .contains("did you mean &quot;ti:&quot;?")
                .contains("graph <mark>titel:tree</mark>", "data-position=\"6\"")
                .contains("<a class=\"query\" href=\"/?q=graph%20ti%3Atree\">graph ti:tree</a>");
        assertThat(given().get("/?colour=red").statusCode()).isEqualTo(400);
    }

    @Test
    void theBrowserIsToldToTrustNothingElse() {
        Response answer = given().get("/");

        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'self'; script-src 'self';")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.asString()).doesNotContain("style=", "<style", " onclick", "//fonts");
        for (String file : List.of("/page.css", "/page.js", "/icon.svg")) {
            given().get(file).then().statusCode(200);
        }
    }

    @Test
    void tellsWhyNothingIsFound() {
        String page = page("/?q=ti%3A%22graphs%20network%22%20-has%3Atitle&feed=reviews");

        assertThat(page)
                .contains("ti:&quot;graphs network&quot;: 0 papers; without it: 0 papers")
                .contains("feed reviews: ");
        assertThat(page("/?q=ti%3A%22graphs%20network%22"))
                .contains("<a href=\"/?q=ti%3A%22graphs%20network%22%7E0\">Nothing has the words in quotation marks");
    }

    @Test
    void chosenFiltersAndTheWholeSearchStandInTheAddress() {
        String page = page("/?q=graph&feed=coast&from=2021&tag=subject%3Acs.LG&sort=newest");

        assertThat(page)
                .contains("<a href=\"/?q=graph&amp;from=2021&amp;sort=newest&amp;tag=subject%3Acs.LG\"")
                .contains("Feed: coast", "from: 2021", "tag: subject:cs.LG")
                .contains(
                        "href=\"/v1/papers.bib?q=graph&amp;feed=coast&amp;from=2021&amp;sort=newest&amp;tag=subject%3Acs.LG\"")
                .contains("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"This search as a feed\""
                        + " href=\"/v1/papers.atom?q=graph&amp;feed=coast");
    }

    @Test
    void aChartShowsPapersOverTimeAndLeadsToEach() {
        String page = page("/?q=lighthouse%20OR%20tidal&feed=lights&feed=coast");

        assertThat(page)
                .contains("Papers by year of publication")
                .contains(
                        "<title>2015: 16 papers</title>",
                        "<title>2021: 1 paper</title>",
                        "<title>2018: 0 papers</title>")
                .contains("<th scope=\"row\"><a href=\"/?q=lighthouse%20OR%20tidal&amp;feed=lights&amp;feed=coast"
                        + "&amp;from=2015&amp;to=2015\">2015</a></th><td>16</td>");
        assertThat(page("/?q=lighthouse%20OR%20tidal&from=2015&to=2015")).contains("16 papers<");
    }
}
