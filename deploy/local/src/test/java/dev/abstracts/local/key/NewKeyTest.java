package dev.abstracts.local.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.abstracts.contract.AccessKey;
import dev.abstracts.contract.AccessKeys;
import dev.abstracts.contract.AccessScope;
import dev.abstracts.contract.FeedName;
import dev.abstracts.local.Failure;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewKeyTest {

    private static final Instant NOW = Instant.parse("2026-01-01T10:00:00Z");

    private static AccessKey read(NewKey key) {
        return AccessKeys.read("{\"keys\": [%s]}".formatted(key.line()).getBytes(UTF_8))
                .find(key.secret())
                .orElseThrow();
    }

    @Test
    void theLineIsThatOfTheKey() {
        NewKey made = NewKey.of("harvester", List.of("push", "read"), List.of("arxiv-*"), "90d", NOW);

        AccessKey key = read(made);
        assertThat(made.secret()).matches("abstracts_[A-Za-z0-9_-]{43}");
        assertThat(made.line()).doesNotContain(made.secret());
        assertThat(key.name()).isEqualTo("harvester");
        assertThat(key.scopes()).containsExactlyInAnyOrder(AccessScope.PUSH, AccessScope.READ);
        assertThat(key.feeds()).allMatch(feeds -> feeds.matches(FeedName.of("arxiv-cs")));
        assertThat(key.expires()).isEqualTo("2026-04-01T10:00:00Z");
    }

    @Test
    void noTwoAreTheSame() {
        assertThat(NewKey.of("a", List.of("push"), List.of(), null, NOW).secret())
                .isNotEqualTo(
                        NewKey.of("a", List.of("push"), List.of(), null, NOW).secret());
    }

    @Test
    void whatThereCannotBeIsSaid() {
        assertThatThrownBy(() -> NewKey.of("a b", List.of("push"), List.of(), null, NOW))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("name");
        assertThatThrownBy(() -> NewKey.of("a", List.of("write"), List.of(), null, NOW))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("read, push, alerts, admin");
        assertThatThrownBy(() -> NewKey.of("a", List.of("push"), List.of(), "soon", NOW))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("90d");
        assertThatThrownBy(() -> new CallerKey("abstracts_a b"))
                .isInstanceOf(Failure.class)
                .hasMessageNotContaining("abstracts_a");
    }
}
