package dev.abstracts.enrich.format.jats;

import dev.abstracts.contract.PublicationDate;
import dev.abstracts.enrich.dates.FeedDate;
import dev.abstracts.enrich.dates.WrittenDate;
import dev.abstracts.enrich.xml.Element;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date in parts, of JATS ({@code year}, {@code month}, {@code day}) or of PubMed ({@code Year}, {@code Month}, {@code Day},
 * {@code MedlineDate}). Months are numbers or names; a season is no more than its year; a range is its beginning.
 */
final class DateParts {

    private DateParts() {}

    /** Absent when there is no year in it. */
    static @Nullable PublicationDate read(@Nullable Element date) {
        if (date == null) {
            return null;
        }
        String year = part(date, "year");
        PublicationDate written = year == null ? null : WrittenDate.read(year);
        PublicationDate parts = written == null
                ? null
                : WrittenDate.of(written.date().getYear(), part(date, "month"), part(date, "day"));
        PublicationDate iso = FeedDate.read(date.attribute("iso-8601-date"));
        if (iso != null && (parts == null || iso.precision().compareTo(parts.precision()) < 0)) {
            return iso;
        }
        return parts != null ? parts : words(date);
    }

    private static @Nullable String part(Element date, String name) {
        String lower = date.text(name);
        return lower == null ? date.text(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)) : lower;
    }

    /** {@code 1998 Dec-1999 Jan}, {@code 2000 Spring}, {@code 2021 Mar 5-12}, {@code March 5, 2021}. */
    private static @Nullable PublicationDate words(Element date) {
        String words = date.first("MedlineDate") == null ? date.line("string-date") : date.line("MedlineDate");
        words = words == null ? date.line() : words;
        PublicationDate known = FeedDate.read(words);
        return known != null || words == null ? known : WrittenDate.read(words);
    }
}
