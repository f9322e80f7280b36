package dev.abstracts.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubtitlesTest {

    @ParameterizedTest
    @CsvSource({
        "Moss on Roofs, Two Years of Rain, Moss on Roofs: Two Years of Rain",
        "Is It Moss?, A Tale, Is It Moss? A Tale",
        "Moss:, A Tale, Moss: A Tale",
        "Moss: A Tale, A Tale, Moss: A Tale",
        "Moss,, Moss",
        ", A Tale,"
    })
    void aSubtitleFollowsItsTitle(String title, String subtitle, String whole) {
        assertThat(Subtitles.join(title, subtitle)).isEqualTo(whole);
    }
}
