package dev.abstracts.ingest.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.abstracts.contract.AccessScope;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnonymousAccessTest {

    private static AnonymousAccess access(String host, String issuer, Map<String, String> settings) {
        return new AnonymousAccess(SettingsOf.values(settings), Optional.ofNullable(host), Optional.ofNullable(issuer));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "127.8.9.1, true",
        "localhost, true",
        "LOCALHOST, true",
        "::1, true",
        "0:0:0:0:0:0:0:1, true",
        "::ffff:127.0.0.1, true",
        "0.0.0.0, false",
        "::, false",
        "'', false",
        "10.0.0.1, false",
        "192.168.1.1, false",
        "localhost.example, false",
        "127.0.0.1.example, false",
        "loopback, false",
    })
    void loopbackIsWhatOthersCannotReach(String host, boolean loopback) {
        assertThat(AnonymousAccess.isLoopback(host)).isEqualTo(loopback);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "10.0.0.1", "ingest.example"})
    void elsewhereSomebodyHasToSayWhoMay(String host) {
        assertThatThrownBy(() -> access(host, null, Map.of()).start(null)).hasMessageContaining(host);
        assertThatCode(() -> {
                    access(host, "https://login.example", Map.of()).start(null);
                    access(host, null, Map.of("abstracts.access.keys-file", "/keys.json"))
                            .start(null);
                    access(host, null, Map.of("abstracts.access.anonymous", "none"))
                            .start(null);
                    access(host, null, Map.of("abstracts.access.anonymous", "push"))
                            .start(null);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aHostThatIsNotSetIsNoLoopback() {
        assertThatThrownBy(() -> access(null, null, Map.of()).start(null)).hasMessageContaining("does not start");
    }

    @Test
    void withoutCredentialsEverythingGoesOnLoopbackAndNothingElsewhere() {
        Caller local = access("127.0.0.1", null, Map.of()).caller("127.0.0.1");
        assertThat(local.scopes()).containsExactlyInAnyOrder(AccessScope.values());
        assertThat(local.limits()).isNull();

        Caller remote = access("0.0.0.0", null, Map.of("abstracts.access.keys-file", "/keys.json"))
                .caller("10.0.0.9");
        assertThat(remote.scopes()).isEmpty();

        Caller asSaid = access("0.0.0.0", null, Map.of("abstracts.access.anonymous", "read,push"))
                .caller("10.0.0.9");
        assertThat(asSaid.scopes()).containsExactlyInAnyOrder(AccessScope.READ, AccessScope.PUSH);
        assertThat(asSaid.limits()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "read,none", "Push"})
    void aScopeThatThereIsNotIsRefused(String anonymous) {
        assertThatThrownBy(() -> access("127.0.0.1", null, Map.of("abstracts.access.anonymous", anonymous)))
                .hasMessageContaining("abstracts.access.anonymous is \"" + anonymous + "\"");
    }
}
