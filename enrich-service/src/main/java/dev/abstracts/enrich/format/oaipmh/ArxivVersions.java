package dev.abstracts.enrich.format.oaipmh;

import dev.abstracts.enrich.dates.FeedDate;
import dev.abstracts.enrich.xml.Element;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a paper in {@code arXivRaw}: {@code <version version="v1"><date>Fri, 1 Jan 2021 10:00:00 GMT</date></version>}.
 *
 * @param first day of the earliest
 * @param last day of the latest
 * @param number the highest
 */
record ArxivVersions(
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable Integer number) {

    static ArxivVersions of(List<Element> versions) {
        LocalDate first = null;
        LocalDate last = null;
        Integer number = null;
        for (Element version : versions) {
            LocalDate date = FeedDate.day(version.text("date"));
            if (date != null) {
                first = first == null || date.isBefore(first) ? date : first;
                last = last == null || date.isAfter(last) ? date : last;
            }
            String name = version.attribute("version");
            if (name != null && name.matches("v[1-9]\\d{0,3}")) {
                int n = Integer.parseInt(name.substring(1));
                number = number == null || n > number ? Integer.valueOf(n) : number;
            }
        }
        return new ArxivVersions(first, last, number);
    }
}
