package dev.abstracts.enrich.dates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.PublicationDate;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2020; 2020-01-01; YEAR",
                "2020///; 2020-01-01; YEAR",
                "2020///Spring; 2020-01-01; YEAR",
                "2020/2021; 2020-01-01; YEAR",
                "2020--2021; 2020-01-01; YEAR",
                "c2020; 2020-01-01; YEAR",
                "in press 2020; 2020-01-01; YEAR",
                "3/4/2020; 2020-01-01; YEAR",
                "2020-13; 2020-01-01; YEAR",
                "2020 1st Quarter; 2020-01-01; YEAR",
                "2020-03; 2020-03-01; MONTH",
                "2020/03//; 2020-03-01; MONTH",
                "2020-03/2020-05; 2020-03-01; MONTH",
                "2020 Mar-Apr; 2020-03-01; MONTH",
                "2020-02-30; 2020-02-01; MONTH",
                "Sept. 2020; 2020-09-01; MONTH",
                "03/2020; 2020-03-01; MONTH",
                "2020-03-15; 2020-03-15; DAY",
                "2020/03/15/; 2020-03-15; DAY",
                "2020/03/15/Spring; 2020-03-15; DAY",
                "2020-03-15/2020-03-18; 2020-03-15; DAY",
                "2020.03.15; 2020-03-15; DAY",
                "20200315; 2020-03-15; DAY",
                "2020 Mar 15; 2020-03-15; DAY",
                "March 15, 2020; 2020-03-15; DAY",
                "15th of March 2020; 2020-03-01; MONTH",
                "15 March 2020; 2020-03-15; DAY",
                "15-18 March 2020; 2020-03-15; DAY",
                "March 15-18, 2020; 2020-03-15; DAY",
                "15.3.2020; 2020-03-15; DAY",
                "3/15/2020; 2020-03-15; DAY",
                "15/3/2020; 2020-03-15; DAY",
                "2020-03-15T23:30:00; 2020-03-15; DAY"
            })
    void readsWhatIsClear(String text, LocalDate date, PublicationDate.Precision precision) {
        assertThat(WrittenDate.read(text)).isEqualTo(new PublicationDate(date, precision, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "in press", "March", "123", "12345", "n.d.", "99999999", "////"})
    void withoutAYearThereIsNoDate(String text) {
        assertThat(WrittenDate.read(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "mar; 2020-03-01; MONTH",
                "3; 2020-03-01; MONTH",
                "3--5; 2020-03-01; MONTH",
                "mar~12; 2020-03-12; DAY",
                "12 March; 2020-03-12; DAY",
                "March 12--15; 2020-03-12; DAY",
                "mar/apr; 2020-03-01; MONTH",
                "Spring; 2020-01-01; YEAR",
                "17; 2020-01-01; YEAR"
            })
    void readsMonthsBesideAYear(String month, LocalDate date, PublicationDate.Precision precision) {
        assertThat(WrittenDate.of(2020, month)).isEqualTo(new PublicationDate(date, precision, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2020-03-15T23:30:00-05:00; 2020-03-16",
                "Mon, 15 Mar 2021 08:30:00 +0100; 2021-03-15",
                "2021-04-05 10:00:00 +0200; 2021-04-05",
                "2020.03.15; 2020-03-15",
                "2020; "
            })
    void readsDays(String text, LocalDate day) {
        assertThat(WrittenDate.day(text)).isEqualTo(day);
    }
}
