package dev.abstracts.search.rejected;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.RecordId;
import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.contract.RejectionCode;
import dev.abstracts.search.OnServers;
import dev.abstracts.search.SearchServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(SearchServers.class)
class RejectedRecordsAreAnsweredTest extends OnServers {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void theNewestComeFirstPageByPage() {
        List<String> newestFirst = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            newestFirst.addFirst(reject(
                    "paging",
                    "d-paging",
                    "text " + i,
                    Instant.parse("2026-01-01T00:00:00Z").plusSeconds(i / 2)));
        }
        await().atMost(SOON).until(() -> total("delivery", "d-paging"), total -> total == 5);

        List<String> texts = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = given().queryParam("delivery", "d-paging")
                    .queryParam("size", 2)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/v1/rejected")
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(5))
                    .extract()
                    .jsonPath();
            texts.addAll(page.getList("rejected.text"));
            page.<String>getList("rejected.rejectedAt").forEach(time -> times.add(Instant.parse(time)));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(texts).containsExactlyInAnyOrderElementsOf(newestFirst);
        assertThat(times).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void whereThereAreNoneThePageIsEmpty() {
        given().queryParam("feed", "without-rejections")
                .get("/v1/rejected")
                .then()
                .statusCode(200)
                .body("total", equalTo(0))
                .body("rejected", empty());
    }

    @Test
    void aRejectionThatIsWrittenTwiceIsOne() {
        reject("twice", "d-twice-1", "same", Instant.now());
        reject("twice", "d-twice-1", "same", Instant.now());
        reject("twice", "d-twice-2", "same", Instant.now());

        await().atMost(SOON).until(() -> total("delivery", "d-twice-2"), total -> total == 1);
        await().atMost(SOON).until(() -> total("delivery", "d-twice-1"), total -> total == 1);
        assertThat(total("feed", "twice")).isEqualTo(2);
        assertThat(total("feed", "nobody")).isZero();
        assertThat(total("code", "empty-abstract")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "size, 201, 0 to 200",
        "size, x, 0 to 200",
        "cursor, ???, cursor",
        "cursor, bm90, cursor",
        "code, nonsense, unreadable-message",
        "feed, No Feed, name",
        "colour, red, no such parameter",
    })
    void aBadParameterIsNamed(String name, String value, String detail) {
        given().queryParam(name, value)
                .get("/v1/rejected")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:abstracts:problem:invalid-parameter"))
                .body("parameter", equalTo(name))
                .body("detail", containsString(detail));
    }

    private static int total(String name, String value) {
        return given().queryParam(name, value)
                                .get("/v1/rejected")
                                .then()
                                .extract()
                                .path("total")
                        instanceof Integer total
                ? total
                : -1;
    }

    /** Returns the text. */
    private String reject(String feed, String delivery, String text, Instant at) {
        RecordId id = RecordId.of(FeedName.of(feed), Format.BLOCKS, text);
        RejectedRecord rejected = new RejectedRecord(
                id,
                FeedName.of(feed),
                delivery,
                Format.BLOCKS,
                null,
                RejectedRecord.Stage.PARSE,
                RejectionCode.UNPARSEABLE_RECORD,
                "there is nothing in it",
                0L,
                1L,
                text,
                text.length(),
                id.value(),
                at);
        topics.publish(topics.topics().rejected(), id.value(), MessageJson.write(rejected));
        return text;
    }
}
