package dev.abstracts.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessKeysTest {

    private static final String SECRET = "abstracts_S3cret";
    private static final String HASH = AccessKey.hashOf(SECRET);

    private static AccessKeys read(String json) {
        return AccessKeys.read(json.replace('\'', '"').replace("HASH", HASH).getBytes(UTF_8));
    }

    @Test
    void aKeyIsFoundByItself() {
        AccessKeys keys = read("""
                {'keys': [{'name': 'a', 'hash': 'HASH', 'scopes': ['push'], 'feeds': ['arxiv-*'],
                 'expires': '2027-01-01T00:00:00Z', 'limits': {'inFlight': 2}}]}""");

        AccessKey key = keys.find(SECRET).orElseThrow();

        assertThat(key.scopes()).isEqualTo(Set.of(AccessScope.PUSH));
        assertThat(key.limits()).isEqualTo(new AccessKey.Limits(null, null, 2L));
        assertThat(key.isExpired(Instant.parse("2026-12-31T23:59:59Z"))).isFalse();
        assertThat(key.isExpired(Instant.parse("2027-01-01T00:00:00Z"))).isTrue();
        assertThat(keys.find(SECRET + "x")).isEmpty();
        assertThat(keys.find(HASH)).isEmpty();
        assertThat(keys.find("")).isEmpty();
    }

    @Test
    void theHashIsSha256() {
        assertThat(AccessKey.hashOf("abc"))
                .isEqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                                                  | line 1",
                "null                                                               | null",
                "{}                                                                 | keys",
                "[]                                                                 | another kind",
                "{'keys': [abstracts_S3cret]}                                       | not JSON",
                "{'keys': []} 1                                                     | another kind",
                "{'keys': [{'name': 'a', 'hash': 'abstracts_S3cret', 'scopes': ['push']}]}   | the hash of key a",
                "{'keys': [{'name': 'abstracts_S3cret!', 'hash': 'HASH', 'scopes': ['push']}]} | name",
                "{'keys': [{'name': 'a', 'hash': 'HASH'}]}                          | no scopes",
                "{'keys': [{'name': 'a', 'hash': 'HASH', 'scopes': []}]}            | no scopes",
                "{'keys': [{'name': 'a', 'hash': 'HASH', 'scopes': ['abstracts_S3cret']}]} | read, push, alerts, admin",
                "{'keys': [{'name': 'a', 'hash': 'HASH', 'scopes': ['push'], 'feed': ['a']}]} | there is no such field",
                "{'keys': [{'name': 'a', 'hash': 'HASH', 'scopes': ['push'], 'feeds': []}]} | for no feeds",
                "{'keys': [{'name': 'a', 'hash': 'HASH', 'scopes': ['push'], 'feeds': ['A/b']}]} | keys[0].feeds[0]",
                "{'keys': [{'name': 'a', 'hash': 'HASH', 'scopes': ['push'], 'expires': 'abstracts_S3cret'}]} | a time is written",
                "{'keys': [{'name': 'a', 'hash': 'HASH', 'scopes': ['push'], 'limits': {'inFlight': -1}}]} | a limit",
                "{'keys': [{'name': 'a', 'name': 'b', 'hash': 'HASH', 'scopes': ['push']}]} | not JSON",
                "{'keys': [{'name': 'a', 'hash': 'HASH', 'scopes': ['push']}, {'name': 'b', 'hash': 'HASH', 'scopes': ['push']}]} | the hash of another",
            })
    void aMistakeIsNamedAndNoSecretRepeated(String json, String said) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(json))
                .satisfies(e -> assertThat(e.getMessage()).contains(said).doesNotContain("S3cret"))
                .withNoCause();
    }

    @ParameterizedTest
    @CsvSource({
        "arxiv-*, arxiv-cs, true",
        "arxiv-*, arxiv, false",
        "arxiv-*, xarxiv-cs, false",
        "*, a, true",
        "a, a, true",
        "a, ab, false",
        "*-cs, arxiv-cs, true",
        "*-cs, arxiv-cs-2, false",
        "a*b*c, a1b2b3c, true",
        "a*b*c, a1b2b3, false",
        "a**, a, true",
    })
    void starsStandForAnyCharacters(String pattern, String feed, boolean matches) {
        assertThat(new FeedPattern(pattern).matches(FeedName.of(feed))).isEqualTo(matches);
    }
}
