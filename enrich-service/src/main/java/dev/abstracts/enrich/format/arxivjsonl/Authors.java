package dev.abstracts.enrich.format.arxivjsonl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.enrich.text.WhiteSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The authors of a record: a list of names, one string {@code A, B and C}, or the snapshot's {@code authors_parsed}, lists of
 * last name, first names and suffix, which wins because it is free of affiliations and of LaTeX accents.
 */
final class Authors {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BETWEEN = Pattern.compile(", ?and |,|;| and | & ");
    private static final Set<String> SUFFIXES = Set.of("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV");

    private Authors() {}

    static List<String> of(@Nullable JsonNode authors, @Nullable JsonNode parsed) {
        List<String> names = new ArrayList<>();
        if (parsed != null && parsed.isArray() && !parsed.isEmpty()) {
            parsed.forEach(parts -> add(names, joined(parts)));
        } else if (authors != null && authors.isArray()) {
            authors.forEach(
                    author -> add(names, author.isObject() ? author.path("name").asText("") : author.asText("")));
        } else if (authors != null && authors.isTextual()) {
            split(WhiteSpace.oneLine(authors.textValue()), names);
        }
        return names;
    }

    private static String joined(JsonNode parts) {
        String name = parts.path(1).asText("") + " " + parts.path(0).asText("");
        String suffix = parts.path(2).asText("");
        return suffix.isBlank() ? name : name + " " + suffix;
    }

    private static void split(String text, List<String> names) {
        for (String part : BETWEEN.split(SPACES.matcher(withoutBrackets(text)).replaceAll(" "))) {
            String name = WhiteSpace.trim(part);
            if (SUFFIXES.contains(name) && !names.isEmpty()) {
                names.set(names.size() - 1, names.getLast() + ", " + name);
            } else {
                add(names, name);
            }
        }
    }

    /** {@code A. Author (1), B. Author (2) ((1) Somewhere, (2) Elsewhere)}: brackets hold affiliations. */
    private static String withoutBrackets(String text) {
        if (text.indexOf('(') < 0) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : 0;
            if (depth == 0) {
                kept.append(c);
            }
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }
        return kept.toString();
    }

    private static void add(List<String> names, String name) {
        String trimmed = WhiteSpace.oneLine(name);
        if (!trimmed.isEmpty() && !trimmed.equals("et al.")) {
            names.add(trimmed);
        }
    }
}
