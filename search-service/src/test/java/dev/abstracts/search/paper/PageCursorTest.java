package dev.abstracts.search.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageCursorTest {

    @Test
    void comesBackAsItWas() {
        PageCursor cursor = new PageCursor("00ff", SearchMode.HYBRID, new BigDecimal("12.860452"), "source:a/é\n+/=~");

        assertThat(PageCursor.parse(cursor.text())).contains(cursor);
        assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "MQphCjEKYg==x", "MgphCjEKYg", "MQphCnhCmI", "MQphCjFFOTk5OTk5OTk5CmI"})
    void anythingElseIsNone(String text) {
        assertThat(PageCursor.parse(text)).isEmpty();
    }
}
