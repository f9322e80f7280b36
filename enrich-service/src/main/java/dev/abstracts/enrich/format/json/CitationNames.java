package dev.abstracts.enrich.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.Author;
import dev.abstracts.enrich.markup.Markup;
import dev.abstracts.enrich.names.PersonName;
import dev.abstracts.enrich.text.WhiteSpace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The authors of a citation: {@code {"given": "Ludwig", "non-dropping-particle": "van", "family": "Rain", "suffix": "Jr."}},
 * {@code {"literal": "The Moss Collaboration"}} or, at Crossref, {@code {"name": ...}}.
 *
 * @param truncated whether the list ends in "and others"
 * @param affiliations of all of them, each once, which Crossref lists with each
 */
public record CitationNames(List<Author> authors, boolean truncated, List<String> affiliations) {

    public CitationNames {
        authors = List.copyOf(authors);
        affiliations = List.copyOf(affiliations);
    }

    public static CitationNames of(Iterable<JsonNode> people) {
        List<Author> authors = new ArrayList<>();
        Set<String> affiliations = new LinkedHashSet<>();
        boolean truncated = false;
        for (JsonNode node : people) {
            JsonFields person = new JsonFields(node);
            String name = node.isTextual() ? JsonFields.text(node) : name(person);
            if (name != null && PersonName.isOthers(name)) {
                truncated = true;
            } else if (name != null) {
                authors.add(new Author(name, PersonName.orcid(person.text("ORCID", "orcid"))));
            }
            for (JsonNode affiliation : person.list("affiliation")) {
                String place = affiliation.isTextual()
                        ? JsonFields.text(affiliation)
                        : new JsonFields(affiliation).text("name");
                if (place != null) {
                    affiliations.add(WhiteSpace.oneLine(Markup.plainText(place)));
                }
            }
        }
        return new CitationNames(authors, truncated, List.copyOf(affiliations));
    }

    private static @Nullable String name(JsonFields person) {
        String whole = person.text("literal", "name");
        if (whole != null) {
            return plain(whole);
        }
        String first = joined(person, "given", "dropping-particle");
        String last = joined(person, "non-dropping-particle", "family");
        boolean glued = first.endsWith("'") || first.endsWith("’");
        String name = glued ? first + last : PersonName.inOrder(last, first, null);
        String suffix = person.text("suffix");
        if (suffix != null && !name.isEmpty()) {
            name += (person.get("comma-suffix").asBoolean(false) ? ", " : " ") + suffix;
        }
        return name.isEmpty() ? null : plain(name);
    }

    /** Two parts, of which either may be absent; {@code d'} and what follows it are one word. */
    private static String joined(JsonFields person, String before, String behind) {
        String first = person.text(before);
        String second = person.text(behind);
        if (first == null || second == null) {
            return first != null ? first : second != null ? second : "";
        }
        return first.endsWith("'") || first.endsWith("’") ? first + second : first + " " + second;
    }

    private static String plain(String name) {
        return WhiteSpace.oneLine(Markup.plainText(name));
    }
}
