package dev.abstracts.enrich.dates;

import dev.abstracts.contract.PublicationDate;
import dev.abstracts.contract.PublicationDate.Precision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates as people and programs write them where no standard holds: {@code 2020/03/15/}, {@code 2020///Spring},
 * {@code 2020 Mar 15}, {@code March 15, 2020}, {@code 15.3.2020}, {@code 20200315}, {@code 2020-03-15/2020-03-18}. A range
 * counts as its beginning. Precise only as far as the words are clear: {@code 3/4/2020} is a year.
 */
public final class WrittenDate {

    private static final int LOOK_AT = 60;
    private static final int MOST_PARTS = 8;
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** A number or a word, and what stands right behind it. */
    private record Part(String text, char behind) {

        boolean isNumber() {
            return Character.isDigit(text.charAt(0));
        }

        /** -1 when it is none, or longer than any number of a date. */
        int number() {
            return isNumber() && text.length() <= 4 ? Integer.parseInt(text) : -1;
        }

        boolean isYear() {
            return text.length() == 4 && number() >= 1000 && number() < 3000;
        }

        boolean isDay() {
            return text.length() <= 2 && number() >= 1 && number() <= 31;
        }

        boolean isMonthNumber() {
            return text.length() <= 2 && number() >= 1 && number() <= 12;
        }

        int month() {
            return isNumber() ? -1 : WrittenDate.month(text);
        }
    }

    private WrittenDate() {}

    /** Absent when there is no year in it. */
    public static @Nullable PublicationDate read(String text) {
        List<Part> parts = parts(text.length() <= LOOK_AT ? text : text.substring(0, LOOK_AT));
        if (!parts.isEmpty()
                && parts.getFirst().text().length() == 8
                && parts.getFirst().isNumber()) {
            return compact(parts.getFirst().text());
        }
        // The historians' year of another era.
        if (text.startsWith("-")) {
            return null;
        }
        int at = 0;
        while (at < parts.size() && !parts.get(at).isYear()) {
            at++;
        }
        if (at == parts.size()) {
            return null;
        }
        int year = parts.get(at).number();
        return at == 0 ? yearFirst(year, parts) : yearLast(year, parts, at);
    }

    /** The day of a date that says one. */
    public static @Nullable LocalDate day(String text) {
        LocalDate exact = DateReader.day(text);
        if (exact != null) {
            return exact;
        }
        PublicationDate date = read(text);
        return date != null && date.precision() == Precision.DAY ? date.date() : null;
    }

    /**
     * A year with what is said of its month and day.
     *
     * @param month such as {@code March}, {@code 3}, {@code mar~12}, {@code 12 March} or {@code 3--5}, whose beginning counts
     */
    public static PublicationDate of(int year, String month) {
        List<Part> parts = parts(month.length() <= LOOK_AT ? month : month.substring(0, LOOK_AT));
        for (int i = 0; i < parts.size(); i++) {
            int named = parts.get(i).month();
            if (named > 0) {
                Part before = i == 0 ? null : parts.get(i - 1);
                Part behind = i + 1 == parts.size() ? null : parts.get(i + 1);
                boolean range = i > 1
                        && before != null
                        && before.isDay()
                        && parts.get(i - 2).isDay();
                int day = behind != null && behind.isDay()
                        ? behind.number()
                        : range ? parts.get(i - 2).number() : before != null && before.isDay() ? before.number() : 0;
                return date(year, named, day);
            }
        }
        return date(
                year,
                !parts.isEmpty() && parts.getFirst().isMonthNumber()
                        ? parts.getFirst().number()
                        : 0,
                0);
    }

    /** A year with a month and its day, of which either may be absent; of days, {@code 5-12}, the first counts. */
    public static PublicationDate of(int year, @Nullable String month, @Nullable String day) {
        PublicationDate coarse = month == null ? date(year, 0, 0) : of(year, month);
        if (day == null || coarse.precision() != Precision.MONTH) {
            return coarse;
        }
        List<Part> parts = parts(day.length() <= LOOK_AT ? day : day.substring(0, LOOK_AT));
        boolean known = !parts.isEmpty() && parts.getFirst().isDay();
        return date(
                year, coarse.date().getMonthValue(), known ? parts.getFirst().number() : 0);
    }

    /** As precise as the numbers are possible; 0 says nothing. */
    public static PublicationDate date(int year, int month, int day) {
        if (month < 1 || month > 12) {
            return new PublicationDate(LocalDate.of(year, 1, 1), Precision.YEAR, false);
        }
        YearMonth yearMonth = YearMonth.of(year, month);
        return yearMonth.isValidDay(day)
                ? new PublicationDate(yearMonth.atDay(day), Precision.DAY, false)
                : new PublicationDate(yearMonth.atDay(1), Precision.MONTH, false);
    }

    /** From 1; -1 for a word that names no month. */
    static int month(String word) {
        return word.length() < 3 ? -1 : plainMonth(word.substring(0, 3).toLowerCase(Locale.ROOT));
    }

    private static int plainMonth(String start) {
        int index = MONTHS.indexOf(start);
        return index < 0 ? -1 : index + 1;
    }

    private static PublicationDate yearFirst(int year, List<Part> parts) {
        // 2020--2021 is a range of years, 2020///Spring has neither month nor day.
        if (parts.size() == 1 || parts.get(1).isYear()) {
            return date(year, 0, 0);
        }
        Part second = parts.get(1);
        // 2000 1st Quarter is no more than its year.
        boolean ordinal = Character.isLetter(second.behind());
        int month = second.isNumber() ? (second.isMonthNumber() && !ordinal ? second.number() : 0) : second.month();
        boolean day = month > 0 && parts.size() > 2 && parts.get(2).isDay() && second.behind() != '/';
        boolean slashed = month > 0
                && parts.size() > 2
                && parts.get(2).isDay()
                && parts.getFirst().behind() == '/';
        return date(year, month, day || slashed ? parts.get(2).number() : 0);
    }

    private static PublicationDate yearLast(int year, List<Part> parts, int at) {
        StringBuilder before = new StringBuilder();
        boolean named = false;
        for (Part part : parts.subList(0, at)) {
            named |= part.month() > 0;
            before.append(part.text()).append(' ');
        }
        if (named || at == 1) {
            return of(year, before.toString());
        }
        int first = parts.get(at - 2).number();
        int second = parts.get(at - 1).number();
        boolean dayFirst = parts.get(at - 2).behind() == '.' || first > 12;
        boolean clear = dayFirst || second > 12 || first == second;
        return !clear ? date(year, 0, 0) : dayFirst ? date(year, second, first) : date(year, first, second);
    }

    private static @Nullable PublicationDate compact(String digits) {
        try {
            int year = Integer.parseInt(digits.substring(0, 4));
            int month = Integer.parseInt(digits.substring(4, 6));
            LocalDate day = LocalDate.of(year, month, Integer.parseInt(digits.substring(6)));
            return new PublicationDate(day, Precision.DAY, false);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>(4);
        int at = 0;
        while (at < text.length() && parts.size() < MOST_PARTS) {
            int start = at;
            boolean digits = isDigit(text.charAt(at));
            while (at < text.length() && (digits ? isDigit(text.charAt(at)) : Character.isLetter(text.charAt(at)))) {
                at++;
            }
            if (at > start) {
                parts.add(new Part(text.substring(start, at), at == text.length() ? ' ' : text.charAt(at)));
            } else {
                at++;
            }
        }
        return parts;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
