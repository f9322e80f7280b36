package dev.abstracts.enrich.dates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.PublicationDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021-03-05|2021-03-05|DAY
            2021-03|2021-03-01|MONTH
            2021|2021-01-01|YEAR
            2021-03-05T23:30:00Z|2021-03-05|DAY
            2021-03-05T23:30:00-05:00|2021-03-06|DAY
            2021-03-05T23:30:00|2021-03-05|DAY
            2021-03-05 23:30:00|2021-03-05|DAY
            Fri, 05 Mar 2021 00:00:00 -0500|2021-03-05|DAY
            Fri, 05 Mar 2021 00:30:00 +0100|2021-03-04|DAY
            Fri, 5 Mar 21 23:30:00 EST|2021-03-06|DAY
            5 March 2021|2021-03-05|DAY
            20210305|2021-03-05|DAY
            20210305T101112Z|2021-03-05|DAY
            Fri Mar  5 10:11:12 2021|2021-03-05|DAY
            Fri Mar 5 10:11:12 EST 2021|2021-03-05|DAY
            05-Mar-2021|2021-03-05|DAY
            Fri, 05 Mar 2021 10:00 GMT|2021-03-05|DAY
            Fri, 5 Mar 99 10:00:00 UT|1999-03-05|DAY
            """)
    void datesOfFeedsAreRead(String text, LocalDate date, PublicationDate.Precision precision) {
        assertThat(FeedDate.read(text)).isEqualTo(new PublicationDate(date, precision, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "moss",
                "31 Feb 2021",
                "Fri, 05 Moss 2021 00:00:00 GMT",
                "2021-13-01",
                "99",
                "Fri, 05 Mar 2021 00:00:00 +9999"
            })
    void whatIsNoDateIsAbsent(String text) {
        assertThat(FeedDate.read(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021 2021-03-05 2021-04|2021-03-05|DAY
            2021-03 2021-03-05|2021-03-05|DAY
            2020-12-28 2021|2020-12-28|DAY
            2020 2021-01-05|2020-01-01|YEAR
            2021-05-10 2021-03|2021-03-01|MONTH
            """)
    void theEarliestDateCountsAsFinelyAsOneSaysIt(String dates, LocalDate date, PublicationDate.Precision precision) {
        List<PublicationDate> several = Arrays.stream(dates.split(" "))
                .map(FeedDate::read)
                .filter(Objects::nonNull)
                .collect(Collectors.toList());

        assertThat(FeedDate.earliest(several)).isEqualTo(new PublicationDate(date, precision, false));
        Collections.reverse(several);
        assertThat(FeedDate.earliest(several)).isEqualTo(new PublicationDate(date, precision, false));
    }
}
