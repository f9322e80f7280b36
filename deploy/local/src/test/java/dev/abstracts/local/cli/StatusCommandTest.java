package dev.abstracts.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusCommandTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"state": "running", "pending": 1234, "perSecond": 21.6}             | vectors: 1,234 pending, 22/s
            {"state": "paused", "pending": 7, "perSecond": 0, "detail": "why"}   | vectors: 7 pending, 0/s, paused: why
            {"state": "off", "pending": 0, "perSecond": 0}                       | vectors: off
            """)
    void vectorsAreOneLine(String vectors, String line) throws IOException {
        assertThat(StatusCommand.vectorLine(new ObjectMapper().readTree(vectors)))
                .isEqualTo(line);
    }
}
