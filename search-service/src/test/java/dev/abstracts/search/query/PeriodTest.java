package dev.abstracts.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2021, 2021-01-01, 2021-12-31",
        "2021-02, 2021-02-01, 2021-02-28",
        "2021-02-03, 2021-02-03, 2021-02-03",
        "2019..2021-02, 2019-01-01, 2021-02-28",
        "2019.., 2019-01-01, ",
        "..2019, , 2019-12-31",
        ">=2019-05, 2019-05-01, ",
        ">2019-05, 2019-06-01, ",
        "<=2019-05, , 2019-05-31",
        "<2019-05, , 2019-04-30",
    })
    void reads(String text, LocalDate from, LocalDate to) {
        assertThat(Period.parse(text)).isEqualTo(new Period(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "..", "2021..2020", "21", "2021-1", "2021-00", "2021-02-29", ">=", "2021...2022", "now"})
    void refuses(String text) {
        assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
