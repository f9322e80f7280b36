package dev.abstracts.enrich.dates;

import dev.abstracts.contract.PublicationDate;
import dev.abstracts.contract.PublicationDate.Precision;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads dates; what is none is absent, never an exception. */
public final class DateReader {

    /** Leap years may be eight years apart. */
    private static final int YEARS_BACK = 8;

    private DateReader() {}

    /** {@code 2019-12-23}, {@code 2019-12}, {@code 2019}, or a day with its time. */
    public static @Nullable PublicationDate iso(String text) {
        try {
            return switch (text.length()) {
                case 10 -> new PublicationDate(LocalDate.parse(text), Precision.DAY, false);
                case 7 -> new PublicationDate(YearMonth.parse(text).atDay(1), Precision.MONTH, false);
                case 4 -> new PublicationDate(Year.parse(text).atDay(1), Precision.YEAR, false);
                default -> ofDay(day(text));
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A day: {@code 2019-12-23}, {@code 2019-12-23T18:00:03Z} or, as mail headers have it, {@code Mon, 2 Apr 2007 19:18:42 GMT}. */
    public static @Nullable LocalDate day(String text) {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text);
            }
            if (text.indexOf('T') == 10) {
                return dayOf(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, OffsetDateTime::from));
            }
            return dayOf(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, OffsetDateTime::from));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The latest such day that is not after {@code asOf}; absent when there is no such day at all. */
    public static @Nullable LocalDate latest(MonthDay day, LocalDate asOf) {
        for (int back = 0; back <= YEARS_BACK; back++) {
            int year = asOf.getYear() - back;
            if (day.isValidYear(year) && !day.atYear(year).isAfter(asOf)) {
                return day.atYear(year);
            }
        }
        return null;
    }

    private static @Nullable PublicationDate ofDay(@Nullable LocalDate day) {
        return day == null ? null : new PublicationDate(day, Precision.DAY, false);
    }

    private static LocalDate dayOf(OffsetDateTime time) {
        Instant instant = time.toInstant();
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
