package dev.abstracts.enrich.format.csljson;

import dev.abstracts.enrich.comment.CommentRecogniser;
import dev.abstracts.enrich.format.json.JsonFields;
import dev.abstracts.enrich.identifiers.StatedIdentifiers;
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
record Extra(List<String> categories, @Nullable String comment) {

    private static final Pattern IN_BRACKETS = Pattern.compile("\\[([A-Za-z.,; -]{2,80})]");
    private static final Pattern BETWEEN = Pattern.compile("[,; ]+");

    /** @param identifiers gets those that lines are marked as */
    static Extra of(JsonFields item, StatedIdentifiers identifiers) {
        List<String> categories = new ArrayList<>();
        String comment = null;
        for (String field : List.of("note", "annote", "number", "container-title")) {
            String text = item.text(field);
            for (String line : text == null ? List.<String>of() : WhiteSpace.lines(text)) {
                if (begins(line, "arXiv")) {
                    identifiers.arxivNamedIn(line);
                    Matcher brackets = IN_BRACKETS.matcher(line);
                    if (brackets.find()) {
                        categories.addAll(List.of(BETWEEN.split(brackets.group(1))));
                    }
                } else if (begins(line, "DOI:")) {
                    identifiers.doi(line);
                } else if (begins(line, "Comment:")) {
                    comment = comment == null ? WhiteSpace.orAbsent(CommentRecogniser.withoutLabel(line)) : comment;
                }
            }
        }
        return new Extra(List.copyOf(categories), comment);
    }

    private static boolean begins(String line, String with) {
        return line.strip().regionMatches(true, 0, with, 0, with.length());
    }
}
