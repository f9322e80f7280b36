package dev.abstracts.enrich.format.csljson;

import dev.abstracts.enrich.format.json.JsonFields;
import dev.abstracts.enrich.identifiers.ArxivId;
import dev.abstracts.enrich.identifiers.ArxivMention;
import dev.abstracts.enrich.identifiers.Doi;
import dev.abstracts.enrich.text.WhiteSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What reference managers keep in an item's note because CSL has no field for it, one thing a line: {@code arXiv:2101.00001
 * [cs.LG]}, {@code DOI: 10.5555/moss}, {@code Comment: 12 pages}. Other lines are somebody's notes.
 */
record Extra(
        @Nullable ArxivId arxiv,
        List<String> categories,
        @Nullable String doi,
        @Nullable String comment) {

    private static final Pattern IN_BRACKETS = Pattern.compile("\\[([A-Za-z.,; -]{2,80})]");
    private static final Pattern BETWEEN = Pattern.compile("[,; ]+");

    static Extra of(JsonFields item) {
        ArxivId arxiv = null;
        List<String> categories = new ArrayList<>();
        String doi = null;
        String comment = null;
        for (String field : List.of("note", "annote", "number", "container-title")) {
            String text = item.text(field);
            for (String line : text == null ? List.<String>of() : WhiteSpace.lines(text)) {
                if (begins(line, "arXiv")) {
                    ArxivId mentioned = ArxivMention.first(line);
                    arxiv = arxiv == null ? mentioned : arxiv;
                    Matcher brackets = IN_BRACKETS.matcher(line);
                    if (mentioned != null && brackets.find()) {
                        categories.addAll(List.of(BETWEEN.split(brackets.group(1))));
                    }
                } else if (begins(line, "DOI:")) {
                    doi = doi == null ? Doi.parse(line) : doi;
                } else if (begins(line, "Comment:")) {
                    comment = comment == null ? WhiteSpace.orAbsent(line.strip().substring(8)) : comment;
                }
            }
        }
        return new Extra(arxiv, List.copyOf(categories), doi, comment);
    }

    private static boolean begins(String line, String with) {
        return line.strip().regionMatches(true, 0, with, 0, with.length());
    }
}
