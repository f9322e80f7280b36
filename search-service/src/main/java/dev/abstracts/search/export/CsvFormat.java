package dev.abstracts.search.export;

import dev.abstracts.contract.Paper;
import dev.abstracts.contract.Tag;
import dev.abstracts.contract.Venue;
import dev.abstracts.search.paper.FoundPaper;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * CSV as RFC 4180 says, with a header line. A value that a spreadsheet would compute, because it begins with {@code = + -
 * @} or a tab, gets an apostrophe before it. Several values of a cell are joined by semicolons.
 */
final class CsvFormat implements PaperFormat {

    private static final List<String> COLUMNS = List.of(
            "id",
            "title",
            "authors",
            "published",
            "venue",
            "venue year",
            "venue status",
            "journal",
            "categories",
            "tags",
            "arxiv",
            "doi",
            "openreview",
            "address",
            "code",
            "comment",
            "abstract",
            "feeds",
            "received");

    @Override
    public String head() {
        return row(COLUMNS.stream());
    }

    @Override
    public String paper(FoundPaper found) {
        Paper paper = found.paper();
        Venue venue = paper.venue();
        return row(Stream.of(
                paper.id().value(),
                text(paper.display().orReceived(paper.title(), null).title()),
                joined(paper.authors().stream().map(author -> author.name())),
                published(paper),
                venue == null ? "" : venue.name(),
                venue == null ? "" : text(venue.year()),
                venue == null ? "" : venue.status().label(),
                venue == null ? "" : text(venue.journal()),
                joined(paper.categories().stream()),
                joined(paper.tags().stream().map(Tag::id)),
                text(paper.identifiers().arxiv()),
                text(paper.identifiers().doi()),
                text(paper.identifiers().openreview()),
                text(PaperAddress.of(paper)),
                joined(paper.codeLinks().stream()),
                text(paper.comment()),
                text(paper.display().orReceived(null, paper.abstractText()).abstractText()),
                joined(paper.sightings().stream()
                        .map(sighting -> sighting.feed().value())
                        .distinct()),
                text(paper.receivedAt())));
    }

    private static String published(Paper paper) {
        if (paper.published() == null) {
            return "";
        }
        String day = paper.published().date().toString();
        return switch (paper.published().precision()) {
            case YEAR -> day.substring(0, 4);
            case MONTH -> day.substring(0, 7);
            case DAY -> day;
        };
    }

    private static String joined(Stream<String> values) {
        return values.collect(Collectors.joining("; "));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static String row(Stream<String> cells) {
        return cells.map(CsvFormat::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String value) {
        String safe = XmlText.legal(value);
        if (!safe.isEmpty() && "=+-@\t\r".indexOf(safe.charAt(0)) >= 0) {
            safe = "'" + safe;
        }
        boolean quoted = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
