package dev.abstracts.enrich.format.portallisting;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.PublicationDate;
import dev.abstracts.contract.PublicationDate.Precision;
import dev.abstracts.enrich.dates.DateReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a portal's record: {@code CVNov 23, 2020Code}, {@code ROJun 2}, {@code quant-phSept. 3}.
 *
 * @param code two letters of an arXiv category, or all of it
 */
record PortalHeader(String code, PublicationDate date, boolean codeFlag) {

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private static final Pattern SHAPE = Pattern.compile("""
            ([A-Z]{2} | [a-z]{2,8} (?: -[a-z]{2,4} )? (?: \\. [A-Za-z-]{2,10} )?)
            (%s) [a-z]{0,6} \\.? \\ (\\d{1,2}) (?: ,\\ ?(\\d{4}) )? \\ ?(Code)?
            """.formatted(String.join("|", MONTHS)), Pattern.COMMENTS);

    PortalHeader {
        requireNonNull(code, "code is null");
        requireNonNull(date, "date is null");
    }

    /** Absent when the line has another shape or names a day that no calendar has. */
    static @Nullable PortalHeader parse(String line, LocalDate asOf) {
        Matcher matcher = SHAPE.matcher(line);
        if (!matcher.matches()) {
            return null;
        }
        PublicationDate date = date(matcher.group(2), matcher.group(3), matcher.group(4), asOf);
        return date == null ? null : new PortalHeader(matcher.group(1), date, matcher.group(5) != null);
    }

    private static @Nullable PublicationDate date(String monthName, String day, @Nullable String year, LocalDate asOf) {
        try {
            MonthDay monthDay = MonthDay.of(MONTHS.indexOf(monthName) + 1, Integer.parseInt(day));
            if (year != null) {
                LocalDate date = LocalDate.of(Integer.parseInt(year), monthDay.getMonth(), monthDay.getDayOfMonth());
                return new PublicationDate(date, Precision.DAY, false);
            }
            LocalDate inferred = DateReader.latest(monthDay, asOf);
            return inferred == null ? null : new PublicationDate(inferred, Precision.DAY, true);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
