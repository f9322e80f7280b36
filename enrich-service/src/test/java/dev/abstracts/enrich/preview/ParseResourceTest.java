package dev.abstracts.enrich.preview;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.abstracts.enrich.EnrichBackend;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EnrichBackend.class)
class ParseResourceTest {

    private static final String BLOCK = """
            Kelp forests sway in the tide. We learn how from 3,000 hours of video, in which nobody appears.

            8 pages, 4 figures

            arXiv:2401.00001v2
            Created: 2024-01-03""";

    private static RequestSpecification record(String text) {
        return given().contentType("text/plain; charset=UTF-8").body(text);
    }

    @Test
    void answersTheSightingAndItsPaper() {
        record(BLOCK)
                .post("/v1/parse?format=blocks")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("paperId", equalTo("arxiv:2401.00001"))
                .body("identifiers.arxivVersion", equalTo(2))
                .body("abstract", containsString("sway in the tide"))
                .body("comment", equalTo("8 pages, 4 figures"))
                .body("pages", equalTo(8))
                .body("feed", equalTo("preview"))
                .body("title", nullValue());
    }

    @Test
    void anythingMayBeCalledItsContentType() {
        given().contentType("application/octet-stream")
                .body(BLOCK.getBytes(UTF_8))
                .post("/v1/parse?format=blocks&asOf=2024-02-29")
                .then()
                .statusCode(200);
    }

    @Test
    void anUnknownFormatIsAProblemThatNamesTheKnown() {
        for (String query : new String[] {"", "?format=", "?format=haiku"}) {
            record(BLOCK)
                    .post("/v1/parse" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:abstracts:problem:unknown-format"))
                    .body("status", equalTo(400))
                    .body("formats", hasItem("run-on"));
        }
    }

    @Test
    void aWrongDayIsAProblemThatNamesTheParameter() {
        record(BLOCK)
                .post("/v1/parse?format=blocks&asOf=tomorrow")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:abstracts:problem:invalid-parameter"))
                .body("parameter", equalTo("asOf"));
    }

    @Test
    void whatIsNoRecordIsAProblem() {
        record("").post("/v1/parse?format=blocks").then().statusCode(422);
        record("{broken")
                .post("/v1/parse?format=arxiv-jsonl")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", not(equalTo("")));
        given().contentType("text/plain")
                .body(new byte[] {(byte) 0xFF, (byte) 0xFE, 0})
                .post("/v1/parse?format=blocks")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:abstracts:problem:undecodable-text"));
        record("x".repeat((1 << 20) + 1))
                .post("/v1/parse?format=blocks")
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:abstracts:problem:record-too-large"));
    }

    @Test
    void thereIsNothingElse() {
        given().get("/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:abstracts:problem:not-found"));
        given().get("/v1/parse").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void isDescribed() {
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.'/v1/parse'.post.operationId", equalTo("parseRecord"));
    }
}
