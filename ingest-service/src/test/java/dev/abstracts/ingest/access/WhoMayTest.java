package dev.abstracts.ingest.access;

import static dev.abstracts.ingest.access.KeysOnDisk.key;
import static dev.abstracts.ingest.access.KeysOnDisk.secretOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.abstracts.ingest.delivery.RawHttp;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers with keys, with wrong ones and with none, as they see the service. */
@QuarkusTest
@WithTestResource(value = GuardedBackend.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class WhoMayTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String DOCUMENT = "{\"id\": \"2101.00001\", \"abstract\": \"Moss grows on roofs.\"}\n";
    private static final String PUSH = "/v1/feeds/arxiv-cs/deliveries";

    @TestHTTPResource("/")
    URI service;

    private final Path folder = GuardedBackend.folder();

    private static RequestSpecification as(String name) {
        return given().urlEncodingEnabled(false).header("Authorization", "Bearer " + secretOf(name));
    }

    private static ValidatableResponse push(String name) {
        return as(name).body(DOCUMENT).post(PUSH).then();
    }

    private static ValidatableResponse call(RequestSpecification caller, String method, String path) {
        if (method.equals("PUT")) {
            caller.contentType("application/json").body("{\"title\": \"Coast\"}");
        } else if (path.contains("/deliveries")) {
            caller.body(DOCUMENT);
        }
        return caller.request(method, path).then();
    }

    /** What each key is answered: a dash where it gets no further than the check, else the status behind it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            value = {
                "call                                   | pusher | reader | admin | keeper",
                "POST /v1/feeds/arxiv-cs/deliveries     | 202    | 403    | 202   | 403",
                "POST /v1/feeds/arxiv-cs/deliveries?dryRun=true | 200 | 403 | 200 | 403",
                "POST /v1/feeds/coast/deliveries        | 202    | 403    | 202   | 202",
                "POST /v1/feeds/co%61st/deliveries      | 202    | 403    | 202   | 202",
                "POST /v1/feeds/inland/deliveries       | 403    | 403    | 202   | 403",
                "POST /v1/feeds/inl%61nd/deliveries     | 403    | 403    | 202   | 403",
                "POST /v1/feeds/./inland/deliveries     | 403    | 403    | 202   | 403",
                "POST /v1/feeds/coast/../inland/deliveries | 403 | 403    | 202   | 403",
                "POST /v1/feeds//inland/deliveries      | 403    | 403    | 202   | 403",
                "GET /v1/feeds                          | 403    | 200    | 200   | 200",
                "HEAD /v1/feeds                         | 403    | 200    | 200   | 200",
                "GET /v1/feeds/arxiv-none               | 403    | 404    | 404   | 403",
                "GET /v1/feeds/coast-none               | 403    | 403    | 404   | 403",
                "PUT /v1/feeds/coast                    | 403    | 403    | 200   | 200",
                "PUT /v1/feeds/inland                   | 403    | 403    | 200   | 403",
                "POST /v1/feeds/arxiv-none/poll         | 403    | 403    | 404   | 403",
                "DELETE /v1/feeds/coast/sources/a%2Fb   | 403    | 403    | 202   | 202",
                "DELETE /v1/feeds/inland/sources/a      | 403    | 403    | 202   | 403",
                "DELETE /v1/feeds/coast                 | 403    | 403    | 202   | 202",
            })
    void eachKeyMayWhatItsScopesAndFeedsSay(String call, int pusher, int reader, int admin, int keeper) {
        String[] parts = call.split(" ");
        call(as("pusher"), parts[0], parts[1]).statusCode(pusher);
        call(as("reader"), parts[0], parts[1]).statusCode(reader);
        call(as("keeper"), parts[0], parts[1]).statusCode(keeper);
        call(as("admin"), parts[0], parts[1]).statusCode(admin);
        call(given().urlEncodingEnabled(false), parts[0], parts[1]).statusCode(401);
        call(as("past"), parts[0], parts[1]).statusCode(401);
        call(as("nobody"), parts[0], parts[1]).statusCode(401);
    }

    @Test
    void whoMayNotIsToldWhatTheKeyMay() {
        as("pusher")
                .body(DOCUMENT)
                .post("/v1/feeds/inland/deliveries")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:abstracts:problem:forbidden"))
                .body("detail", equalTo("this is for feed inland, and key pusher may push, for feeds arxiv-*, coast"));
        as("reader")
                .body(DOCUMENT)
                .post(PUSH)
                .then()
                .statusCode(403)
                .body("detail", equalTo("this needs the scope push, and key reader may read, for feeds arxiv-*"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                                    | ^Bearer realm=\"abstracts\"$          | needs the scope push",
                "Bearer abstracts_secret-of-nobody    | .*error=\"invalid_token\"$             | not known here",
                "bearer abstracts_secret-of-nobody    | .*error=\"invalid_token\"$             | not known here",
                "Bearer abstracts_secret-of-past      | .*error=\"invalid_token\"$             | key past has expired at 2026-01-01",
                "Bearer                               | .*error=\"invalid_.*\"$                | ",
                "Basic YWJzdHJhY3RzOmFic3RyYWN0cw==   | .*error=\"invalid_request\"$           | Bearer",
                "Bearer eyJhbGciOiJub25lIn0.e30.      | .*error=\"invalid_token\"$             | ",
            })
    void whoIsNotKnownIsToldWhatToSend(String authorization, String challenge, String detail) {
        RequestSpecification caller = given().body(DOCUMENT);
        if (authorization != null) {
            caller.header("Authorization", authorization);
        }
        caller.post(PUSH)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", matchesPattern(challenge))
                .header("RateLimit", nullValue())
                .body("type", equalTo("urn:abstracts:problem:unauthorized"))
                .body("detail", containsString(detail == null ? "" : detail))
                .body("detail", not(containsString("secret-of")));
    }

    @Test
    void keysAreNotTakenFromTheQuery() {
        given().body(DOCUMENT)
                .post(PUSH + "?access_token=" + secretOf("admin"))
                .then()
                .statusCode(401);
        given().header("Authorization", "Bearer " + secretOf("admin"))
                .header("Authorization", "Bearer " + secretOf("admin"))
                .body(DOCUMENT)
                .post(PUSH)
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/metrics", "/q/openapi"})
    void healthAndMetricsAreOpen(String path) {
        given().get(path).then().statusCode(200);
    }

    @Test
    void theDescriptionOfTheServiceSaysHowToAuthenticate() {
        given().get("/q/openapi?format=json")
                .then()
                .body("components.securitySchemes.bearer.scheme", equalTo("bearer"))
                .body("components.securitySchemes.size()", equalTo(1))
                .body("security[0].bearer", equalTo(List.of()));
    }

    @Test
    void onlyFeedsThatTheCallerIsForAreListed() {
        call(as("admin"), "PUT", "/v1/feeds/arxiv-listed").statusCode(200);
        call(as("admin"), "PUT", "/v1/feeds/listed").statusCode(200);

        assertThat(as("reader").get("/v1/feeds").then().extract().<List<String>>path("feeds.name"))
                .contains("arxiv-listed")
                .allMatch(name -> name.startsWith("arxiv-"));
        assertThat(as("admin").get("/v1/feeds").then().extract().<List<String>>path("feeds.name"))
                .contains("arxiv-listed", "listed");
    }

    @Test
    void aGibibyteFromNobodyIsRefusedBeforeItIsSent() throws IOException {
        try (RawHttp sender = new RawHttp(service)) {
            sender.send("POST " + PUSH + " HTTP/1.1\r\nHost: x\r\nContent-Length: 1073741824\r\n\r\n");
            RawHttp.Answered answered = sender.readToEnd();
            assertThat(answered.status()).isEqualTo(401);
            assertThat(answered.closed()).isTrue();
        }
    }

    @Test
    void aSenderThatDoesNotStopIsAnsweredAndCutOff() throws IOException {
        String chunk = "x".repeat(65_536);
        long sent = 0;
        try (RawHttp sender = new RawHttp(service)) {
            sender.send("POST " + PUSH + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (; sent < 1 << 30 && !sender.hasAnswer(); sent += chunk.length()) {
                sender.sendOn("10000\r\n" + chunk + "\r\n");
            }
            RawHttp.Answered answered = sender.readToEnd();
            assertThat(answered.status()).isEqualTo(401);
            assertThat(answered.closed()).isTrue();
        }
        assertThat(sent).as("bytes sent until the answer").isLessThan(64 << 20);
    }

    @Test
    void theConnectionOfASmallRequestThatIsRefusedStaysOpen() throws IOException {
        String refused = "POST %s HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(PUSH, DOCUMENT.length(), DOCUMENT);
        String last = "GET /q/health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        try (RawHttp sender = new RawHttp(service)) {
            RawHttp.Answered answered = sender.send(refused + refused + last).readToEnd();
            assertThat(answered.answers()).as(answered.text()).isEqualTo(3);
            assertThat(answered.text()).contains("HTTP/1.1 401", "HTTP/1.1 200");
        }
    }

    @Test
    void keysComeAndGoWithoutARestartAndABrokenFileChangesNothing() throws IOException {
        KeysOnDisk disk = new KeysOnDisk(folder);
        push("guest").statusCode(401);

        List<String> more = new ArrayList<>(GuardedBackend.KEYS);
        more.add(key("guest", "\"scopes\": [\"push\"]"));
        disk.write(KeysOnDisk.keys(more));
        await().atMost(SOON).untilAsserted(() -> push("guest").statusCode(202));

        disk.write("{\"keys\": [{\"name\": \"" + secretOf("guest") + "/\"");
        await().atMost(SOON).untilAsserted(() -> assertThat(log())
                .contains(disk.file() + ": line 1", "the keys read before stay in force"));
        push("guest").statusCode(202);

        disk.write(KeysOnDisk.keys(GuardedBackend.KEYS));
        await().atMost(SOON).untilAsserted(() -> push("guest").statusCode(401));
        push("pusher").statusCode(202);
    }

    @Test
    void aKeyThatAsksTooOftenIsToldWhenToComeBack() {
        for (int left = 2; left >= 0; left--) {
            push("eager")
                    .statusCode(202)
                    .header("RateLimit-Policy", containsString("\"requests\";q=3;w=60"))
                    .header("RateLimit", containsString("\"requests\";r=%d;t=".formatted(left)));
        }
        String retryAfter = push("eager")
                .statusCode(429)
                .contentType("application/problem+json")
                .header("RateLimit-Policy", "\"requests\";q=3;w=60")
                .header("RateLimit", matchesPattern("\"requests\";r=0;t=\\d+"))
                .body("type", equalTo("urn:abstracts:problem:too-many-requests"))
                .body("violated-policies", equalTo(List.of("requests")))
                .extract()
                .header("Retry-After");
        assertThat(Integer.parseInt(retryAfter)).isBetween(1, 20);
        push("pusher").statusCode(202);
    }

    @Test
    void aKeyHasItsDocumentsReadOnlySoManyAtATime() throws IOException {
        try (RawHttp sender = new RawHttp(service)) {
            sender.send("POST %s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nContent-Length: 1000\r\n\r\n%s"
                    .formatted(PUSH, secretOf("lone"), DOCUMENT));
            await().atMost(SOON).untilAsserted(() -> push("lone")
                    .statusCode(429)
                    .header("Retry-After", "5")
                    .header("RateLimit", containsString("\"deliveries\";r=0"))
                    .header("RateLimit-Policy", containsString("\"deliveries\";q=1;qu=\"concurrent-requests\""))
                    .body("violated-policies", equalTo(List.of("deliveries"))));
        }
        // It broke off: its place is free again.
        await().atMost(SOON).untilAsserted(() -> push("lone").statusCode(202));
        push("lone").statusCode(202);
    }

    @Test
    void aKeySendsNoMoreThanItsBytesOfADay() {
        as("small").body("x".repeat(1001)).post(PUSH).then().statusCode(413).body("detail", containsString("1000"));
        // Whatever becomes of a document, it was sent.
        as("small").body(DOCUMENT.repeat(10)).post(PUSH).then().statusCode(202);
        int left = 1000 - 10 * DOCUMENT.length();
        as("small")
                .body(DOCUMENT.repeat(10))
                .post(PUSH)
                .then()
                .statusCode(429)
                .header("RateLimit-Policy", containsString("\"bytes\";q=1000;w=86400;qu=\"content-bytes\""))
                .header("RateLimit", containsString("\"bytes\";r=%d;t=".formatted(left)))
                .header("Retry-After", matchesPattern("\\d{1,5}"))
                .body("violated-policies", equalTo(List.of("bytes")));
        push("small")
                .statusCode(202)
                .header("RateLimit", containsString("\"bytes\";r=%d;".formatted(left - DOCUMENT.length())));
    }

    @Test
    void aKeyWithoutLimitsIsToldOfNone() {
        push("free").statusCode(202).header("RateLimit", nullValue()).header("RateLimit-Policy", nullValue());
    }

    @Test
    void administrativeCallsAreWrittenDownAndSecretsAreNot() throws IOException {
        call(as("admin"), "PUT", "/v1/feeds/written?key=abstracts_secret-in-query")
                .statusCode(200);
        call(as("reader"), "DELETE", "/v1/feeds/written").statusCode(403);
        call(as("nobody"), "DELETE", "/v1/feeds/written").statusCode(401);
        call(given().urlEncodingEnabled(false), "DELETE", "/v1/feeds/written/sources/a%0Ab")
                .statusCode(401);
        call(as("past"), "POST", "/v1/feeds/written/poll").statusCode(401);
        as("pusher")
                .body("{")
                .post(PUSH + "?asOf=abstracts_secret-in-query")
                .then()
                .statusCode(400);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(log().lines().filter(line -> line.contains("abstracts.audit")))
                        .anyMatch(line -> line.endsWith(
                                "who=\"key admin\" what=\"PUT /v1/feeds/written\" from=127.0.0.1 result=200"))
                        .anyMatch(line -> line.endsWith(
                                "who=\"key reader\" what=\"DELETE /v1/feeds/written\" from=127.0.0.1 result=403"))
                        .anyMatch(line -> line.endsWith(
                                "who=\"nobody known\" what=\"DELETE /v1/feeds/written\" from=127.0.0.1 result=401"))
                        .anyMatch(line -> line.contains("who=\"anonymous\"")
                                && line.endsWith("/v1/feeds/written/sources/a%0Ab\" from=127.0.0.1 result=401"))
                        .anyMatch(line -> line.endsWith(
                                "who=\"nobody known\" what=\"POST /v1/feeds/written/poll\" from=127.0.0.1 result=401"))
                        .noneMatch(line -> line.contains("/deliveries")));
        assertThat(log()).doesNotContain("secret-");
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("service.log"));
    }
}
