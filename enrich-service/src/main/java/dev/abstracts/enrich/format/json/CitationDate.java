package dev.abstracts.enrich.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.PublicationDate;
import dev.abstracts.contract.PublicationDate.Precision;
import dev.abstracts.enrich.dates.DateReader;
import dev.abstracts.enrich.dates.WrittenDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date of a citation: {@code {"date-parts": [[2021, 3, 4]]}}, its parts numbers or strings, or as somebody typed it, in {@code
 * raw} or {@code literal}. Of a range the first date counts, of a season its year. A part that cannot be is as good as none.
 */
public final class CitationDate {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2999;

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
        JsonNode stated = fields.get("date-parts");
        PublicationDate parts = parts(stated.path(0).isArray() ? stated.path(0) : stated);
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
        return year < FIRST_YEAR || year > LAST_YEAR ? null : WrittenDate.date(year, month, day);
    }

    /** {@code 2021-03-04T10:00:00Z}, {@code 2021/3}, {@code 4 March 2021}, {@code c. 2021}. */
    private static @Nullable PublicationDate typed(String text) {
        LocalDate day = DateReader.day(text);
        return day == null ? WrittenDate.read(text) : date(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
