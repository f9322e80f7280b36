package dev.abstracts.local.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A search's answer as lines for people.
 *
 * @param strong puts its mark on titles
 * @param faint on what is secondary
 * @param match on what matched the query
 */
public record PaperLines(UnaryOperator<String> strong, UnaryOperator<String> faint, UnaryOperator<String> match) {

    private static final int AUTHORS = 3;
    private static final int SNIPPET = 240;

    public List<String> of(JsonNode answer) {
        List<String> lines = new ArrayList<>();
        long total = answer.path("total").asLong();
        lines.add(String.format(
                Locale.ROOT,
                "%,d %s in %d ms",
                total,
                total == 1 ? "paper" : "papers",
                answer.path("took").asLong()));
        int number = 0;
        for (JsonNode paper : answer.path("papers")) {
            lines.add("");
            lines.addAll(paper(++number, paper));
        }
        return lines;
    }

    private List<String> paper(int number, JsonNode paper) {
        JsonNode highlights = paper.path("highlights");
        List<String> lines = new ArrayList<>();
        lines.add("%2d. %s".formatted(number, title(paper, highlights)));
        String authors = authors(paper);
        if (!authors.isEmpty()) {
            lines.add("    " + authors);
        }
        lines.add("    " + faint.apply(facts(paper)));
        snippet(paper, highlights).forEach(line -> lines.add("    " + line));
        return lines;
    }

    private String title(JsonNode paper, JsonNode highlights) {
        JsonNode marked = highlights.path("title").path(0);
        if (!marked.isMissingNode()) {
            return HighlightText.render(marked.asText(), match);
        }
        return strong.apply(paper.path("title").asText("(no title)"));
    }

    private List<String> snippet(JsonNode paper, JsonNode highlights) {
        List<String> marked = texts(highlights.path("abstract"))
                .map(html -> "... " + HighlightText.render(html, match).replaceAll("\\s+", " ") + " ...")
                .toList();
        if (!marked.isEmpty()) {
            return marked;
        }
        String text = paper.path("abstract").asText().replaceAll("\\s+", " ");
        return text.isEmpty() ? List.of() : List.of(shortened(text, SNIPPET));
    }

    private static String facts(JsonNode paper) {
        JsonNode venue = paper.path("venue");
        return Stream.of(
                        paper.path("id").asText(),
                        paper.path("published").path("date").asText(""),
                        venue.path("name").asText("") + " " + venue.path("year").asText("") + " "
                                + venue.path("status").asText(""),
                        texts(paper.path("categories")).collect(Collectors.joining(" ")),
                        paper.path("hasCode").asBoolean() ? "code" : "",
                        paper.path("decision").path("outcome").asText(""))
                .map(String::strip)
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** The first authors, by name. */
    public static String authors(JsonNode paper) {
        List<String> names = StreamSupport.stream(paper.path("authors").spliterator(), false)
                .map(author -> author.path("name").asText())
                .toList();
        String shown = names.stream().limit(AUTHORS).collect(Collectors.joining(", "));
        return names.size() > AUTHORS || paper.path("authorsTruncated").asBoolean() ? shown + " et al." : shown;
    }

    /** The text, cut at a word and marked so when it is longer than that. */
    public static String shortened(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = text.lastIndexOf(' ', length - 3);
        return text.substring(0, end >= length / 2 ? end : length - 3) + "...";
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .filter(Objects::nonNull);
    }
}
