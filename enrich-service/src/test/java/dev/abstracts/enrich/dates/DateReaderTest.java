package dev.abstracts.enrich.dates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.PublicationDate;
import dev.abstracts.contract.PublicationDate.Precision;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

    @ParameterizedTest
    @CsvSource({
        "2019-12-23, 2019-12-23, DAY",
        "2019-12-23T18:00:00Z, 2019-12-23, DAY",
        "2019-12, 2019-12-01, MONTH",
        "2019, 2019-01-01, YEAR"
    })
    void readsIsoDatesAsPreciseAsTheyAre(String text, LocalDate date, Precision precision) {
        assertThat(DateReader.iso(text)).isEqualTo(new PublicationDate(date, precision, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2019-02-30", "2019-13", "20x9", "23.12.2019", "2019-12-23 noon"})
    void leavesOthersAlone(String text) {
        assertThat(DateReader.iso(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-23, 2019-12-23",
        "2019-12-23T23:30:00-02:00, 2019-12-24",
        "'Mon, 2 Apr 2007 19:18:42 GMT', 2007-04-02",
        "yesterday,",
        "2019-02-30,"
    })
    void readsDaysOfTimes(String text, LocalDate day) {
        assertThat(DateReader.day(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "--06-02, 2026-06-15, 2026-06-02",
        "--06-15, 2026-06-15, 2026-06-15",
        "--06-16, 2026-06-15, 2025-06-16",
        "--12-31, 2026-01-01, 2025-12-31",
        "--02-29, 2026-06-15, 2024-02-29",
        "--02-29, 1903-06-15, 1896-02-29"
    })
    void aDayWithoutAYearIsTheLatestOneNotAfter(MonthDay day, LocalDate asOf, LocalDate expected) {
        assertThat(DateReader.latest(day, asOf)).isEqualTo(expected);
    }
}
