package dev.abstracts.enrich.format.arxivjsonl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.enrich.names.NameList;
import dev.abstracts.enrich.text.WhiteSpace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The authors of a record: a list of names, one string {@code A, B and C}, or the snapshot's {@code authors_parsed}, lists of
 * last name, first names and suffix, which wins because it is free of affiliations and of LaTeX accents.
 */
final class Authors {

    private Authors() {}

    static List<String> of(@Nullable JsonNode authors, @Nullable JsonNode parsed) {
        List<String> names = new ArrayList<>();
        if (parsed != null && parsed.isArray() && !parsed.isEmpty()) {
            parsed.forEach(parts -> add(names, joined(parts)));
        } else if (authors != null && authors.isArray()) {
            authors.forEach(
                    author -> add(names, author.isObject() ? author.path("name").asText("") : author.asText("")));
        } else if (authors != null && authors.isTextual()) {
            names.addAll(NameList.split(authors.textValue()));
        }
        return names;
    }

    private static String joined(JsonNode parts) {
        String name = parts.path(1).asText("") + " " + parts.path(0).asText("");
        String suffix = parts.path(2).asText("");
        return suffix.isBlank() ? name : name + " " + suffix;
    }

    private static void add(List<String> names, String name) {
        String trimmed = WhiteSpace.oneLine(name);
        if (!trimmed.isEmpty() && !trimmed.equals("et al.")) {
            names.add(trimmed);
        }
    }
}
