package dev.abstracts.ingest.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import dev.abstracts.ingest.delivery.IngestBackend;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service on loopback is open to whoever is on this machine, and not to the pages that their browsers show. */
@QuarkusTest
@QuarkusTestResource(IngestBackend.class)
class OtherSitesTest {

    @TestHTTPResource("/")
    URI service;

    private static ValidatableResponse pushFrom(String page) {
        return given().header("Origin", page)
                .contentType("text/plain")
                .body("{\"id\": \"2101.00001\", \"abstract\": \"Moss grows on roofs.\"}\n")
                .post("/v1/feeds/pages/deliveries")
                .then();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "http://localhost:1", "null", "http://localhost"})
    void aPageOfAnotherSiteMayNotPush(String page) {
        pushFrom(page).statusCode(403).body("type", endsWith(":forbidden")).body("detail", containsString(page));
    }

    @Test
    void aPageOfItsOwnMay() {
        pushFrom("http://" + service.getAuthority()).statusCode(202);
    }
}
