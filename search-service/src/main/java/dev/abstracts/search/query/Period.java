package dev.abstracts.search.query;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time from one day to another, both included.
 *
 * @param from absent when it has no beginning
 * @param to absent when it has no end
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** What {@link #parse} reads, for error messages. */
    public static final String SYNTAX = "a year, month or day such as 2021, 2021-03 or 2021-03-14, a range of them such"
            + " as 2019..2021 or 2019.., or a comparison such as >=2020";

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    public Period {
        if (from == null && to == null) {
            throw new IllegalArgumentException("a period has a beginning or an end");
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException(
                    "a period begins before it ends, not on %s until %s".formatted(from, to));
        }
    }

    /** @throws IllegalArgumentException saying what is wrong, when the text is not {@link #SYNTAX} */
    public static Period parse(String text) {
        int dots = text.indexOf("..");
        if (dots >= 0) {
            String first = text.substring(0, dots);
            String last = text.substring(dots + 2);
            return new Period(
                    first.isEmpty() ? null : span(first).from(),
                    last.isEmpty() ? null : span(last).to());
        }
        if (text.startsWith(">=")) {
            return new Period(span(text.substring(2)).from(), null);
        }
        if (text.startsWith("<=")) {
            return new Period(null, span(text.substring(2)).to());
        }
        if (text.startsWith(">")) {
            return new Period(lastDay(span(text.substring(1))).plusDays(1), null);
        }
        if (text.startsWith("<")) {
            return new Period(null, firstDay(span(text.substring(1))).minusDays(1));
        }
        return span(text);
    }

    private static LocalDate firstDay(Period span) {
        return requireNonNull(span.from());
    }

    private static LocalDate lastDay(Period span) {
        return requireNonNull(span.to());
    }

    private static Period span(String text) {
        try {
            if (YEAR.matcher(text).matches()) {
                int year = Integer.parseInt(text);
                return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
            if (MONTH.matcher(text).matches()) {
                YearMonth month = YearMonth.parse(text);
                return new Period(month.atDay(1), month.atEndOfMonth());
            }
            if (DAY.matcher(text).matches()) {
                LocalDate day = LocalDate.parse(text);
                return new Period(day, day);
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("there is no such date as \"%s\"".formatted(text), e);
        }
        throw new IllegalArgumentException("\"%s\" is not a date".formatted(text));
    }
}
