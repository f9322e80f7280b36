package dev.abstracts.enrich.format.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.Author;
import dev.abstracts.enrich.names.PersonName;
import dev.abstracts.enrich.text.WhiteSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Authors in any of the shapes that JSON has for them: one string, a list of names, a list of objects with {@code name}, with
 * {@code given} and {@code family}, or with {@code first} and {@code last}; perhaps with an ORCID and affiliations.
 *
 * @param truncated whether the list says that there are more
 */
record JsonAuthors(List<Author> authors, List<String> affiliations, boolean truncated) {

    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:;|,?\\s+and\\s|,?\\s+&\\s)\\s*");
    private static final String[] WHOLE = {
        "name", "full_name", "fullName", "fullname", "literal", "display_name", "displayName"
    };
    private static final String[] FIRST = {
        "given", "first", "firstName", "first_name", "firstname", "given_name", "givenName", "forename"
    };
    private static final String[] LAST = {
        "family", "last", "lastName", "last_name", "lastname", "family_name", "familyName", "surname"
    };
    private static final String[] AFFILIATION = {"affiliation", "affiliations", "institution", "institutions"};

    static JsonAuthors of(List<JsonNode> nodes) {
        List<JsonNode> people = new ArrayList<>();
        for (JsonNode node : nodes) {
            if (node.isArray()) {
                node.forEach(people::add);
            } else {
                people.add(node);
            }
        }
        List<String> names = new ArrayList<>();
        List<Author> authors = new ArrayList<>();
        List<String> affiliations = new ArrayList<>();
        boolean truncated = false;
        for (JsonNode person : people) {
            names.clear();
            if (person.isTextual()) {
                split(person.textValue(), people.size() == 1, names);
            } else {
                names.add(name(person));
            }
            for (String name : names) {
                if (PersonName.isOthers(name)) {
                    truncated = true;
                } else if (!name.isEmpty()) {
                    authors.add(new Author(name, orcid(person)));
                }
            }
            addAffiliations(person, affiliations);
        }
        return new JsonAuthors(authors, affiliations, truncated);
    }

    /** A string that stands alone may hold them all. */
    private static void split(String text, boolean alone, List<String> names) {
        String line = WhiteSpace.oneLine(text);
        if (!alone) {
            names.add(inOrder(line));
            return;
        }
        String[] parts = BETWEEN.split(line);
        boolean commas = line.indexOf(';') < 0 && line.indexOf(',') >= 0 && isListOfNames(parts);
        for (String part : parts) {
            for (String name : commas ? part.split(",") : new String[] {part}) {
                names.add(commas ? WhiteSpace.trim(name) : inOrder(WhiteSpace.trim(name)));
            }
        }
    }

    /** {@code Ada Green, Bo Stone} is two people, {@code Green, Ada} is one: a whole name has two words. */
    private static boolean isListOfNames(String[] parts) {
        for (String part : parts) {
            for (String name : part.split(",")) {
                if (WhiteSpace.trim(name).indexOf(' ') < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** {@code Green, Ada} is {@code Ada Green}. */
    private static String inOrder(String name) {
        return PersonName.readable(name);
    }

    private static String name(JsonNode person) {
        String whole = text(person, WHOLE);
        if (!whole.isEmpty()) {
            return inOrder(whole);
        }
        return PersonName.inOrder(text(person, LAST), text(person, FIRST), null);
    }

    private static String text(JsonNode person, String... names) {
        for (String name : names) {
            String text = WhiteSpace.oneLine(person.path(name).asText(""));
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static @Nullable String orcid(JsonNode person) {
        return PersonName.orcid(text(person, "orcid", "ORCID"));
    }

    private static void addAffiliations(JsonNode person, List<String> affiliations) {
        for (String name : AFFILIATION) {
            JsonNode value = person.path(name);
            List<JsonNode> values = new ArrayList<>();
            if (value.isArray()) {
                value.forEach(values::add);
            } else {
                values.add(value);
            }
            for (JsonNode one : values) {
                String text =
                        WhiteSpace.oneLine(one.isObject() ? one.path("name").asText("") : one.asText(""));
                if (!text.isEmpty() && !affiliations.contains(text)) {
                    affiliations.add(text);
                }
            }
        }
    }
}
