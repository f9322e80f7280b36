package dev.abstracts.enrich.format.arxivjsonl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.enrich.dates.DateReader;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a paper: {@code [{"version": "v1", "created": "Mon, 2 Apr 2007 19:18:42 GMT"}]}.
 *
 * @param first day of the first version
 * @param last day of the last version
 * @param number of the last version
 */
record Versions(
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable Integer number) {

    private static final Pattern NUMBER = Pattern.compile("v?([1-9]\\d{0,3})");

    static Versions of(@Nullable JsonNode node) {
        if (node == null || !node.isArray()) {
            return new Versions(null, null, null);
        }
        LocalDate first = null;
        LocalDate last = null;
        Integer number = null;
        for (JsonNode version : node) {
            LocalDate created = DateReader.day(version.path("created").asText(""));
            if (created != null) {
                first = first == null || created.isBefore(first) ? created : first;
                last = last == null || created.isAfter(last) ? created : last;
            }
            Matcher matcher = NUMBER.matcher(version.path("version").asText(""));
            if (matcher.matches()) {
                int n = Integer.parseInt(matcher.group(1));
                number = number == null || n > number ? Integer.valueOf(n) : number;
            }
        }
        return new Versions(first, last, number);
    }
}
