package dev.abstracts.search.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.abstracts.search.paper.IndexedPapers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(IndexedPapers.class)
class FeedsPageTest {

    private static final Pattern HREF = Pattern.compile("href=\"(/[^\"]*)\"");

    @BeforeEach
    void allAreIndexed() {
        IndexedPapers.await();
    }

    @Test
    void tellsOfEachFeedAndOfWhatWasRejected() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            String page = given().get("/feeds").asString().replaceAll("\\s+", " ");
            assertThat(page)
                    .containsSubsequence(">lights</a>", ">portal</a>", "1 day ago", ">coast</a>", "40 days ago")
                    .containsSubsequence(
                            ">portal</a>",
                            "<td>1</td> <td>1,234</td> <td>1,198</td> <td>36</td> <td>1,234</td> <td>2.9 %</td>"
                                    + " <td>1.3 s / 1.3 s</td> <td>0</td>")
                    .containsSubsequence(
                            "href=\"/v1/rejected?code=malformed-record&amp;feed=portal\">malformed-record</a></td> <td>2</td>",
                            "no title but &lt;b&gt;this&lt;/b&gt;")
                    .contains("<th scope=\"row\">not known</th>", "the message is no JSON")
                    .doesNotContain("<b>");
        });

        Response answer = given().get("/feeds");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none';");
        Matcher href = HREF.matcher(answer.asString());
        while (href.find()) {
            given().urlEncodingEnabled(false)
                    .get(href.group(1).replace("&amp;", "&"))
                    .then()
                    .statusCode(200);
        }
    }
}
