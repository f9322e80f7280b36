package dev.abstracts.enrich.format.jats;

import dev.abstracts.contract.PublicationDate;
import dev.abstracts.contract.PublicationDate.Precision;
import dev.abstracts.enrich.dates.FeedDate;
import dev.abstracts.enrich.xml.Element;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date in parts, of JATS ({@code year}, {@code month}, {@code day}) or of PubMed ({@code Year}, {@code Month}, {@code Day},
 * {@code MedlineDate}). Months are numbers or names; a season is no more than its year; a range is its beginning.
 */
final class DateParts {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[5-9]\\d\\d|20\\d\\d)(?!\\d)");
    private static final Pattern MONTH_NAME = Pattern.compile("(?<!\\p{L})\\p{L}{3}");
    private static final Pattern DAY = Pattern.compile("^\\D*(\\d{1,2})(?!\\d)");
    private static final Pattern DAY_BEHIND_MONTH = Pattern.compile("\\p{L}+\\.?\\s+(\\d{1,2})(?!\\d)");
    private static final int LOOK_AT = 60;
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private DateParts() {}

    /** Absent when there is no year in it. */
    static @Nullable PublicationDate read(@Nullable Element date) {
        if (date == null) {
            return null;
        }
        PublicationDate parts = date(part(date, "year"), part(date, "month"), part(date, "day"));
        PublicationDate iso = FeedDate.read(date.attribute("iso-8601-date"));
        if (parts == null || iso != null && iso.precision().compareTo(parts.precision()) < 0) {
            parts = iso == null ? parts : iso;
        }
        if (parts != null) {
            return parts;
        }
        String words = date.first("MedlineDate") == null ? date.line("string-date") : date.line("MedlineDate");
        words = words == null ? date.line() : words;
        return words == null ? null : words(words.length() <= LOOK_AT ? words : words.substring(0, LOOK_AT));
    }

    private static @Nullable String part(Element date, String name) {
        String lower = date.text(name);
        return lower == null ? date.text(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)) : lower;
    }

    private static @Nullable PublicationDate date(@Nullable String year, @Nullable String month, @Nullable String day) {
        Matcher years = year == null ? null : YEAR.matcher(year);
        return years == null || !years.find() ? null : date(Integer.parseInt(years.group(1)), month(month), day(day));
    }

    /** {@code 1998 Dec-1999 Jan}, {@code 2000 Spring}, {@code 2021 Mar 5-12}, {@code March 5, 2021}. */
    private static @Nullable PublicationDate words(String words) {
        Matcher year = YEAR.matcher(words);
        if (!year.find()) {
            return null;
        }
        PublicationDate known = FeedDate.read(words);
        if (known != null) {
            return known;
        }
        String behind = words.substring(year.end());
        Matcher named = MONTH_NAME.matcher(behind);
        String rest = named.find() && MONTHS.contains(named.group().toLowerCase(Locale.ROOT))
                ? behind.substring(named.start())
                : words.substring(0, year.start());
        Matcher day = DAY_BEHIND_MONTH.matcher(rest);
        return date(Integer.parseInt(year.group(1)), month(rest), day.find() ? Integer.parseInt(day.group(1)) : 0);
    }

    private static int month(@Nullable String month) {
        if (month == null) {
            return 0;
        }
        Matcher number = DAY.matcher(month);
        if (number.find() && number.start(1) == 0) {
            return Integer.parseInt(number.group(1));
        }
        Matcher name = MONTH_NAME.matcher(month);
        while (name.find()) {
            int index = MONTHS.indexOf(name.group().toLowerCase(Locale.ROOT));
            if (index >= 0) {
                return index + 1;
            }
        }
        return 0;
    }

    private static int day(@Nullable String day) {
        Matcher number = day == null ? null : DAY.matcher(day);
        return number == null || !number.find() ? 0 : Integer.parseInt(number.group(1));
    }

    private static PublicationDate date(int year, int month, int day) {
        if (month < 1 || month > 12) {
            return new PublicationDate(LocalDate.of(year, 1, 1), Precision.YEAR, false);
        }
        try {
            return day < 1
                    ? new PublicationDate(LocalDate.of(year, month, 1), Precision.MONTH, false)
                    : new PublicationDate(LocalDate.of(year, month, day), Precision.DAY, false);
        } catch (DateTimeException e) {
            return new PublicationDate(LocalDate.of(year, month, 1), Precision.MONTH, false);
        }
    }
}
