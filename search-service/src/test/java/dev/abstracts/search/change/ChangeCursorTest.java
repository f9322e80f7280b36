package dev.abstracts.search.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeCursorTest {

    private static final String TOPIC = "AAAAAAAAAAAAAAAAAAAAAA";

    private static ChangeCursor at(Long... offsets) {
        return new ChangeCursor(TOPIC, List.of(offsets));
    }

    @Test
    void comesBackAsItWas() {
        for (ChangeCursor cursor : List.of(at(0L), at(1L, 0L, 999_999_999_999L), at(7L, 7L))) {
            assertThat(ChangeCursor.parse(cursor.text())).contains(cursor);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "%%%",
                "MQ",
                "MQpBQUFBQUFBQUFBQUFBQUFBQUFBQUFBCg",
                "MQpBQUFBQUFBQUFBQUFBQUFBQUFBQUFBCi0x",
                "MgpBQUFBQUFBQUFBQUFBQUFBQUFBQUFBCjE",
                "MQpBQUFBCjE"
            })
    void anythingElseIsNone(String text) {
        assertThat(ChangeCursor.parse(text)).isEmpty();
    }

    @Test
    void partitionsThatItDoesNotKnowAreAtTheirBeginning() {
        assertThat(at(3L).isBefore(at(3L, 0L))).isFalse();
        assertThat(at(3L).isBefore(at(3L, 1L))).isTrue();
        assertThat(at(3L, 1L).isBefore(at(2L, 1L))).isFalse();
        assertThat(at(3L).later(at(1L, 5L))).isEqualTo(at(3L, 5L));
        assertThat(at(3L).with(2, 4)).isEqualTo(at(3L, 0L, 4L));
    }
}
