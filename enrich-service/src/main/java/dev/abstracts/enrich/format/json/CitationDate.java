package dev.abstracts.enrich.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.PublicationDate;
import dev.abstracts.contract.PublicationDate.Precision;
import dev.abstracts.enrich.dates.DateReader;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date of a citation: {@code {"date-parts": [[2021, 3, 4]]}}, its parts numbers or strings, or as somebody typed it, in {@code
 * raw} or {@code literal}. Of a range the first date counts, of a season its year. A part that cannot be is as good as none.
 */
public final class CitationDate {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2999;

    private static final Pattern ISO =
            Pattern.compile("(\\d{4})(?!\\d)(?:[-/.](\\d{1,2})(?!\\d)(?:[-/.](\\d{1,2})(?!\\d))?)?");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}|\\d+");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private CitationDate() {}

    /** Absent where there is none, or none that can be read. */
    public static @Nullable PublicationDate of(JsonNode date) {
        if (date.isArray()) {
            return date.isEmpty() ? null : of(date.path(0));
        }
        if (date.isTextual() || date.isIntegralNumber()) {
            return typed(date.asText());
        }
        JsonFields fields = new JsonFields(date);
        PublicationDate parts = parts(fields.get("date-parts").path(0));
        if (parts == null) {
            parts = date(number(fields.get("year")), number(fields.get("month")), number(fields.get("day")));
        }
        String text = fields.text("date-time", "raw", "literal");
        return parts != null || text == null ? parts : typed(text);
    }

    /** The day of a date that has one. */
    public static @Nullable LocalDate day(JsonNode date) {
        PublicationDate read = of(date);
        return read == null || read.precision() != Precision.DAY ? null : read.date();
    }

    private static @Nullable PublicationDate parts(JsonNode parts) {
        return date(number(parts.path(0)), number(parts.path(1)), number(parts.path(2)));
    }

    private static int number(JsonNode part) {
        if (part.isTextual()) {
            String digits = part.textValue().strip();
            return digits.length() <= 4 && !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                    ? Integer.parseInt(digits)
                    : 0;
        }
        return part.isNumber() && part.canConvertToInt() ? part.intValue() : 0;
    }

    private static @Nullable PublicationDate date(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return null;
        }
        if (month < 1 || month > 12) {
            return new PublicationDate(LocalDate.of(year, 1, 1), Precision.YEAR, false);
        }
        YearMonth yearMonth = YearMonth.of(year, month);
        return yearMonth.isValidDay(day)
                ? new PublicationDate(yearMonth.atDay(day), Precision.DAY, false)
                : new PublicationDate(yearMonth.atDay(1), Precision.MONTH, false);
    }

    /** {@code 2021-03-04T10:00:00Z}, {@code 2021/3}, {@code 4 March 2021}, {@code c. 2021}. */
    private static @Nullable PublicationDate typed(String text) {
        LocalDate day = DateReader.day(text);
        if (day != null) {
            return date(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        }
        Matcher iso = ISO.matcher(text);
        if (iso.lookingAt() && (iso.group(2) != null || iso.end() == text.length())) {
            return date(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
        }
        return text.length() > 100 ? null : words(text);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static @Nullable PublicationDate words(String text) {
        int year = 0;
        int month = 0;
        int day = 0;
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group();
            boolean digits = Character.isDigit(word.charAt(0));
            if (digits && word.length() == 4 && year == 0) {
                year = Integer.parseInt(word);
            } else if (digits && word.length() <= 2 && day == 0) {
                day = Integer.parseInt(word);
            } else if (!digits && month == 0) {
                month = MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
            }
        }
        return date(year, month, day);
    }
}
