package dev.abstracts.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.local.search.PaperLines;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What was understood of papers, a line each: title or first words, authors, venue or decision, categories, tags. */
final class ParsedTable {

    private static final List<Integer> WIDTHS = List.of(46, 30, 22, 18, 40);

    private ParsedTable() {}

    static List<String> of(JsonNode papers) {
        List<String> lines = new ArrayList<>();
        lines.add(row(List.of("TITLE OR FIRST WORDS", "AUTHORS", "VENUE OR DECISION", "CATEGORIES", "TAGS")));
        papers.forEach(paper -> lines.add(row(cells(paper))));
        return lines;
    }

    private static List<String> cells(JsonNode paper) {
        String title = paper.path("title").asText("");
        return List.of(
                title.isEmpty() ? "\"" + paper.path("abstract").asText() : title,
                PaperLines.authors(paper),
                venueOrDecision(paper),
                texts(paper.path("categories"), ""),
                texts(paper.path("tags"), "label"));
    }

    private static String venueOrDecision(JsonNode paper) {
        JsonNode venue = paper.path("venue");
        JsonNode decision = paper.path("decision");
        String said = Stream.of(
                        venue.path("name"),
                        venue.path("year"),
                        venue.path("status"),
                        decision.path("outcome"),
                        decision.path("presentation"))
                .map(JsonNode::asText)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
        return said.isEmpty() ? "-" : said;
    }

    /** @param field of the array's objects, empty when the array holds texts */
    private static String texts(JsonNode array, String field) {
        String all = StreamSupport.stream(array.spliterator(), false)
                .map(item -> field.isEmpty() ? item.asText() : item.path(field).asText())
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "-" : all;
    }

    private static String row(List<String> cells) {
        StringBuilder row = new StringBuilder("  ");
        for (int i = 0; i < cells.size(); i++) {
            int width = WIDTHS.get(i);
            String cell = PaperLines.shortened(cells.get(i).replaceAll("\\s+", " "), width - 2);
            row.append(cell).append(" ".repeat(Math.max(0, width - cell.codePointCount(0, cell.length()))));
        }
        return row.toString().stripTrailing();
    }
}
