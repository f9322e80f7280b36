package dev.abstracts.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {

    private static final long SEED = Long.getLong("test.seed", System.nanoTime());

    @Test
    void readsAndWritesAsTheFormatterOfTheJdkDoes() throws IOException {
        Random random = new Random(SEED);
        long first = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
        long behind = Instant.parse("+10000-01-01T00:00:00Z").getEpochSecond();
        int[] units = {1, 1_000, 1_000_000, 1_000_000_000};
        for (int i = 0; i < 200_000; i++) {
            int unit = units[random.nextInt(units.length)];
            Instant instant =
                    Instant.ofEpochSecond(random.nextLong(first, behind), random.nextInt(1_000_000_000) / unit * unit);
            String text = instant.toString();
            assertThat(InstantText.write(instant)).as("seed %d", SEED).isEqualTo(text);
            assertThat(InstantText.parse(text)).as("seed %d", SEED).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1000000000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z",
                "-0001-12-31T23:59:59.999Z"
            })
    void instantsBeyondFourDigitsAreWrittenAndReadAsWell(String text) throws IOException {
        Instant instant = Instant.parse(text);

        byte[] json = MessageJson.write(instant);

        assertThat(MessageJson.read(json, Instant.class)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-11-22T10:15:30+01:00\"",
                "\"2026-11-22T10:15:30.Z\"",
                "\"2026-11-22T10:15:30.1234567Z\"",
                "\"2024-02-29T00:00:00Z\"",
                "1700000000",
                "1700000000.25"
            })
    void whatJacksonReadsIsRead(String json) throws IOException {
        Instant read = MessageJson.mapper().readValue(json, Instant.class);

        Instant stock = new JsonMapper().registerModule(new JavaTimeModule()).readValue(json, Instant.class);
        assertThat(read).isEqualTo(stock);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29T10:15:30Z",
                "2026-13-01T10:15:30Z",
                "2026-00-10T10:15:30Z",
                "2026-11-31T10:15:30Z",
                "2026-11-22T24:15:30Z",
                "2026-11-22T10:60:30Z",
                "2026-11-22T10:15:60Z",
                "2026-11-22T10:15:30,5Z",
                "2026-11-22T10:15:30.1234567890Z",
                "2O26-11-22T10:15:30Z",
                "2026-11-22"
            })
    void whatIsNoInstantIsRefusedByName(String text) {
        assertThat(InstantText.parse(text)).isNull();
        assertThatThrownBy(() -> MessageJson.mapper().readValue('"' + text + '"', Instant.class))
                .isInstanceOf(InvalidFormatException.class)
                .hasMessageContaining(text);
    }
}
