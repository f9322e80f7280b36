package dev.abstracts.search.access;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.abstracts.contract.AccessKey;
import dev.abstracts.search.SearchServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that only those with a key read. */
@QuarkusTest
@WithTestResource(value = WhoReadsTest.Closed.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class WhoReadsTest {

    private static final String KEY = "{\"name\": \"%s\", \"hash\": \"%s\", \"scopes\": [\"%s\"]%s}";

    private static String key(String name, String scope, String more) {
        return KEY.formatted(name, AccessKey.hashOf("abstracts_secret-of-" + name), scope, more);
    }

    public static final class Closed implements QuarkusTestResourceLifecycleManager {

        private final SearchServers servers = new SearchServers();

        @Override
        public Map<String, String> start() {
            try {
                Path file = Files.createTempDirectory("search-readers").resolve("keys.json");
                Files.writeString(
                        file,
                        "{\"keys\": [%s, %s, %s, %s]}"
                                .formatted(
                                        key("reader", "read", ""),
                                        key("operator", "admin", ""),
                                        key("pusher", "push", ""),
                                        key("some", "read", ", \"feeds\": [\"coast\"]")));
                Map<String, String> config = new HashMap<>(servers.start());
                config.put("abstracts.access.keys-file", file.toString());
                config.put("abstracts.access.readers", "keys");
                return config;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {
            servers.stop();
        }
    }

    private static RequestSpecification as(String name) {
        return given().header("Authorization", "Bearer abstracts_secret-of-" + name);
    }

    @BeforeEach
    void ready() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/live",
                "/page.css",
                "/v1/papers",
                "/v1/papers.atom",
                "/v1/papers/stream",
                "/v1/rejected",
                "/api/query?search_query=all:x",
                "/v1/admin/generations",
                "/nothing",
                "//v1/papers",
                "/v1/../v1/papers"
            })
    void nobodyReadsWithoutAKey(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:abstracts:problem:unauthorized"));
        given().auth()
                .preemptive()
                .basic("anybody", "abstracts_secret-of-nobody")
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(401);
    }

    /** As they stand on the line, which clients tidy up. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/../v1/papers",
                "/q/%2e%2e/v1/papers",
                "/q/..%2Fv1/papers",
                "/q/health/../../v1/papers",
                "/q;x=1/../v1/papers",
                "/q//../v1/papers",
                "/%71/../v1/papers",
            })
    void noWayRoundLeadsToPapers(String path) throws IOException {
        int port = RestAssured.port;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n\r\n"
                            .formatted(path, port)
                            .getBytes(US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("\"papers\"");
        }
    }

    @Test
    void assistantsNeedAKeyToo() {
        given().contentType("application/json").body("{}").post("/mcp").then().statusCode(401);
        String body = """
            {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-06-18",
             "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}}""";
        as("reader")
                .contentType("application/json")
                .accept("application/json, text/event-stream")
                .body(body)
                .post("/mcp")
                .then()
                .statusCode(200);
    }

    @Test
    void aKeyReadsAsBearerAndAsPassword() {
        as("reader").get("/v1/papers").then().statusCode(200);
        as("operator").get("/v1/papers").then().statusCode(200);
        given().auth()
                .preemptive()
                .basic("anybody", "abstracts_secret-of-reader")
                .get("/")
                .then()
                .statusCode(200)
                .contentType("text/html");
        as("reader").get("/v1/admin/generations").then().statusCode(403);
        as("operator").get("/v1/admin/generations").then().statusCode(200);
        // A body that waits until the reader is known arrives whole.
        as("reader")
                .contentType("application/x-www-form-urlencoded")
                .body("search_query=all:electron&x=" + "y".repeat(60_000))
                .post("/api/query")
                .then()
                .statusCode(200);
    }

    @Test
    void browsersAreAskedAndOthersAreToldWhatTheyLack() {
        assertThat(given().get("/").headers().getValues("WWW-Authenticate"))
                .anyMatch(way -> way.startsWith("Basic "))
                .anyMatch(way -> way.startsWith("Bearer "));
        as("pusher").get("/v1/papers").then().statusCode(403).body("detail", containsString("scope read"));
        as("some").get("/v1/papers").then().statusCode(403).body("detail", containsString("all feeds"));
        given().header("Authorization", "Basic ???").get("/").then().statusCode(401);
        given().header("Authorization", "Digest x").get("/").then().statusCode(401);
    }

    @Test
    void whoWatchesTheServiceNeedsNone() {
        given().get("/q/metrics").then().statusCode(200);
    }
}
