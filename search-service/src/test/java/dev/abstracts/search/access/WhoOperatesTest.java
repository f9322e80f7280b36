package dev.abstracts.search.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.abstracts.contract.AccessKey;
import dev.abstracts.search.OnServers;
import dev.abstracts.search.SearchServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A service that others can reach: everybody reads, operators have keys. */
@QuarkusTest
@WithTestResource(value = WhoOperatesTest.Reachable.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class WhoOperatesTest extends OnServers {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String ADMIN = "{\"name\": \"%s\", \"hash\": \"%s\", \"scopes\": [\"admin\"]%s}";

    /** Not injected: a property that is would be wanted by all tests. */
    private final Path folder = Path.of(ConfigProvider.getConfig().getValue("test.access.folder", String.class));

    private static String key(String name, String more) {
        return ADMIN.formatted(name, AccessKey.hashOf("abstracts_secret-of-" + name), more);
    }

    private static RequestSpecification as(String name) {
        return given().header("Authorization", "Bearer abstracts_secret-of-" + name);
    }

    public static final class Reachable implements QuarkusTestResourceLifecycleManager {

        private final SearchServers servers = new SearchServers();

        @Override
        public Map<String, String> start() {
            try {
                Path folder = Files.createTempDirectory("search-access");
                Files.writeString(
                        folder.resolve("keys.json"),
                        "{\"keys\": [%s, %s, %s, %s, %s, %s]}"
                                .formatted(
                                        key("operator", ""),
                                        key("keeper", ", \"feeds\": [\"coast\"]"),
                                        key("past", ", \"expires\": \"2026-01-01T00:00:00Z\""),
                                        key("pusher", "").replace("admin", "push"),
                                        key("harbour", "").replace("admin", "alerts"),
                                        key("lighthouse", "").replace("admin", "alerts")));
                Map<String, String> config = new HashMap<>(servers.start());
                config.put("test.access.folder", folder.toString());
                config.put(
                        "abstracts.access.keys-file",
                        folder.resolve("keys.json").toString());
                // All addresses: tests still come by loopback.
                config.put("quarkus.http.host", "0.0.0.0");
                config.put("quarkus.log.file.enabled", "true");
                config.put("quarkus.log.file.format", "%p %c %s%e%n");
                config.put(
                        "quarkus.log.file.path", folder.resolve("service.log").toString());
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

    @Test
    void everybodyReads() {
        given().get("/v1/papers").then().statusCode(200);
        given().get("/").then().statusCode(200);
    }

    @Test
    void onlyOperatorsOperateAndAllCallsAreWrittenDown() throws IOException {
        for (String path : new String[] {"rebuild", "rollback", "resume"}) {
            given().post("/v1/admin/" + path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", startsWith("Bearer"))
                    .body("type", equalTo("urn:abstracts:problem:unauthorized"));
            as("nobody").post("/v1/admin/" + path).then().statusCode(401);
            as("past").post("/v1/admin/" + path).then().statusCode(401).body("detail", containsString("expired"));
            as("pusher")
                    .post("/v1/admin/" + path)
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("detail", containsString("key pusher"));
        }
        as("keeper").post("/v1/admin/rebuild").then().statusCode(403).body("detail", containsString("all feeds"));
        given().get("/v1/admin/generations").then().statusCode(401);
        as("operator").get("/v1/admin/generations").then().statusCode(200);
        as("operator")
                .post("/v1/admin/resume?key=abstracts_secret-in-query")
                .then()
                .statusCode(200);

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(log().lines())
                                .contains(
                                        "INFO abstracts.audit who=\"nobody known\" what=\"POST /v1/admin/rebuild\" from=127.0.0.1 result=401",
                                        "INFO abstracts.audit who=\"key pusher\" what=\"POST /v1/admin/rollback\" from=127.0.0.1 result=403",
                                        "INFO abstracts.audit who=\"key operator\" what=\"POST /v1/admin/resume\" from=127.0.0.1 result=200"));
        assertThat(log()).doesNotContain("secret-");
    }

    @Test
    void alertsAreOfTheKeyThatMadeThem() {
        given().get("/v1/alerts").then().statusCode(401).body("detail", containsString("scope alerts"));
        as("pusher").get("/v1/alerts").then().statusCode(403);
        keepAlert("harbour").then().statusCode(201);

        keepAlert("lighthouse").then().statusCode(403).body("detail", containsString("another key"));
        as("lighthouse").get("/v1/alerts/tides").then().statusCode(403);
        as("lighthouse").delete("/v1/alerts/tides").then().statusCode(403);
        as("lighthouse").post("/v1/alerts/tides/replay").then().statusCode(403);
        as("lighthouse").get("/v1/alerts").then().body("alerts", empty());
        as("operator").get("/v1/alerts").then().body("alerts.id", contains("tides"));
        as("harbour").delete("/v1/alerts/tides").then().statusCode(204);
        given().queryParam("q", "tidal").get("/v1/alerts/backtest").then().statusCode(200);
    }

    private static Response keepAlert(String key) {
        return as(key).contentType("application/json")
                .body("{\"q\": \"tidal\", \"webhook\": \"https://203.0.113.7/hook\"}")
                .put("/v1/alerts/tides");
    }

    @Test
    void aKeyThatIsAddedIsKnownAtOnceAndABrokenFileChangesNothing() throws IOException {
        as("other").get("/v1/admin/generations").then().statusCode(401);
        Path keys = folder.resolve("keys.json");
        String before = Files.readString(keys);

        replace(keys, before.substring(0, before.lastIndexOf(']')) + ", " + key("other", "") + "]}");
        as("other").get("/v1/admin/generations").then().statusCode(200);
        replace(keys, "{");
        as("other").get("/v1/admin/generations").then().statusCode(200);
        replace(keys, before);
        as("other").get("/v1/admin/generations").then().statusCode(401);
    }

    private static void replace(Path file, String content) throws IOException {
        Path fresh = Files.writeString(file.resolveSibling("fresh.json"), content);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("service.log"));
    }
}
