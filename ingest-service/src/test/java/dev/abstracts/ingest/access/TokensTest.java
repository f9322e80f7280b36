package dev.abstracts.ingest.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Callers with tokens of an OpenID Connect provider: good ones, and those that Quarkus must not take. */
@QuarkusTest
@WithTestResource(value = TokensTest.WithProvider.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class TokensTest {

    private static final String DOCUMENT = "{\"id\": \"2101.00001\", \"abstract\": \"Moss grows on roofs.\"}\n";

    private final Path folder = GuardedBackend.folder();
    private final String issuer = ConfigProvider.getConfig().getValue(OidcWhenConfigured.PROVIDER, String.class);

    private PrivateKey key;

    public static final class WithProvider implements QuarkusTestResourceLifecycleManager {

        private final GuardedBackend backend = new GuardedBackend();
        private Oidc provider;

        @Override
        public Map<String, String> start() {
            try {
                provider = new Oidc();
                Map<String, String> config = new HashMap<>(backend.start());
                provider.keepPrivateKey(Path.of(config.get(GuardedBackend.FOLDER), "private-key"));
                config.put("quarkus.oidc.auth-server-url", provider.issuer());
                config.put("quarkus.oidc.token.audience", "abstracts");
                return config;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void stop() {
            provider.stop();
            backend.stop();
        }
    }

    @BeforeEach
    void readKey() throws Exception {
        key = Oidc.privateKey(folder.resolve("private-key"));
    }

    private String claims(String issuer, String audience, Duration left, String more) {
        Instant now = Instant.now();
        return "{\"iss\": \"%s\", \"aud\": \"%s\", \"sub\": \"ada\", \"iat\": %d, \"exp\": %d%s}"
                .formatted(
                        issuer,
                        audience,
                        now.minusSeconds(600).getEpochSecond(),
                        now.plus(left).getEpochSecond(),
                        more.isEmpty() ? "" : ", " + more);
    }

    private String token(String more) throws Exception {
        return Oidc.signed(key, claims(issuer, "abstracts", Duration.ofMinutes(5), more));
    }

    private static ValidatableResponse push(String token, String feed) {
        return given().header("Authorization", "Bearer " + token)
                .body(DOCUMENT)
                .post("/v1/feeds/" + feed + "/deliveries")
                .then();
    }

    private static void assertRefused(String token) {
        push(token, "coast")
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", equalTo("urn:abstracts:problem:unauthorized"));
    }

    @Test
    void aTokenMayWhatItsScopesAndFeedsSay() throws Exception {
        push(token("\"scope\": \"openid abstracts:push\""), "coast").statusCode(202);
        String some = token("\"scope\": \"abstracts:push\", \"abstracts_feeds\": [\"arxiv-*\", \"coast\"]");
        push(some, "coast").statusCode(202).header("RateLimit", containsString("\"requests\";r="));
        push(some, "arxiv-cs").statusCode(202);
        push(some, "inland")
                .statusCode(403)
                .body("detail", equalTo("this is for feed inland, and token ada may push, for feeds arxiv-*, coast"));
        push(token("\"scope\": \"abstracts:push\", \"abstracts_feeds\": \"arxiv-* coast\""), "coast")
                .statusCode(202);
        push(token("\"scope\": \"abstracts:push\", \"abstracts_feeds\": []"), "coast")
                .statusCode(403);
        push(token("\"scope\": \"abstracts:push\", \"abstracts_feeds\": 7"), "coast")
                .statusCode(403);
        push(token("\"scope\": \"abstracts:read push admin\""), "coast").statusCode(403);
        push(token(""), "coast").statusCode(403);
        push(token("\"scope\": \"abstracts:admin\""), "coast").statusCode(202);
    }

    @Test
    void administratorsAreWrittenDownByTheirSubject() throws Exception {
        given().header("Authorization", "Bearer " + token("\"scope\": \"abstracts:admin\""))
                .delete("/v1/feeds/ashore")
                .then()
                .statusCode(202);
        await().untilAsserted(() -> assertThat(Files.readString(folder.resolve("service.log")))
                .contains("who=\"token ada\" what=\"DELETE /v1/feeds/ashore\" from=127.0.0.1 result=202")
                .doesNotContain("eyJ"));
    }

    @Test
    void aLargeBodyIsStillThereWhenTheTokenHasBeenChecked() throws Exception {
        String large = DOCUMENT
                + "{\"id\": \"2101.00002\", \"abstract\": \"%s\"}\n"
                        .formatted("moss ".repeat(100_000))
                        .repeat(20);
        given().header("Authorization", "Bearer " + token("\"scope\": \"abstracts:push\""))
                .body(large)
                .post("/v1/feeds/coast/deliveries")
                .then()
                .statusCode(202)
                .body("bytes", equalTo(large.length()));
    }

    @Test
    void tokensThatAreNotGoodAreRefused() throws Exception {
        String push = "\"scope\": \"abstracts:push\"";
        Duration left = Duration.ofMinutes(5);
        KeyPairGenerator others = KeyPairGenerator.getInstance("RSA");
        others.initialize(2048);

        assertRefused(Oidc.signed(key, claims("http://other.example", "abstracts", left, push)));
        assertRefused(Oidc.signed(key, claims(issuer, "something-else", left, push)));
        assertRefused(Oidc.signed(key, claims(issuer, "abstracts", Duration.ofMinutes(-5), push)));
        assertRefused(Oidc.signed(others.generateKeyPair().getPrivate(), claims(issuer, "abstracts", left, push)));
        assertRefused(Oidc.unsigned(claims(issuer, "abstracts", left, push)));
        String good = token(push);
        assertRefused(good.substring(0, good.lastIndexOf('.') + 1));
        assertRefused(good + "x");
        assertRefused("opaque");
        push(Oidc.signed(key, claims(issuer, "abstracts", Duration.ofMinutes(-5), push)), "coast")
                .body("detail", containsString("the token has expired"));
    }

    @Test
    void keysAreTakenBesideTokens() {
        push(KeysOnDisk.secretOf("pusher"), "coast").statusCode(202);
        push(KeysOnDisk.secretOf("nobody"), "coast").statusCode(401);
        given().body(DOCUMENT).post("/v1/feeds/coast/deliveries").then().statusCode(401);
    }
}
