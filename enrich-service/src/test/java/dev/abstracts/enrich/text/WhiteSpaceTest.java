package dev.abstracts.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WhiteSpaceTest {

    @Test
    void trimsWhatNobodySees() {
        assertThat(WhiteSpace.trim("\uFEFF \t\u00a0\u200Btea\u2003\r\n")).isEqualTo("tea");
    }

    @Test
    void foldsLineBreaksButKeepsOtherSpaces() {
        assertThat(WhiteSpace.oneLine(" two  cups \n   of\r\n tea ")).isEqualTo("two  cups of tea");
    }

    @Test
    void emptyIsAbsent() {
        assertThat(WhiteSpace.orAbsent(" \n ")).isNull();
        assertThat(WhiteSpace.orAbsent(null)).isNull();
    }

    @Test
    void readsLinesWhateverEndsThem() {
        assertThat(WhiteSpace.lines("a\r\nb\rc\n\nd")).containsExactly("a", "b", "c", "", "d");
    }
}
