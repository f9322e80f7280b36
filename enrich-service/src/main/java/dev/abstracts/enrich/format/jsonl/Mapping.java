package dev.abstracts.enrich.format.jsonl;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the fields are: by a field's name its choices of pointers, the first one first. ingest-service checks mappings when
 * they are set and says how they are written; what is wrong here all the same points at nothing.
 */
final class Mapping {

    /** The names that people use. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("title", "/title | /name | /paperTitle | /display_name"),
            Map.entry(
                    "abstract",
                    "/abstract | /summary | /abstractText | /abstract_text | /paperAbstract | /description"),
            Map.entry("authors", "/authors | /author | /creators | /creator | /authorships/*/author"),
            Map.entry("affiliations", "/affiliations | /affiliation | /institutions"),
            Map.entry("arxiv", "/arxiv | /arxiv_id | /arxivId | /externalIds/ArXiv | /eprint | /id"),
            Map.entry("doi", "/doi | /DOI | /externalIds/DOI | /url | /id"),
            Map.entry("openreview", "/openreview | /forum | /url"),
            Map.entry(
                    "published",
                    "/published | /publicationDate | /publication_date | /published_date | /date | /pubdate | /created | /year"),
            Map.entry("updated", "/updated | /updated_at | /modified | /last_modified | /update_date"),
            Map.entry("categories", "/categories | /category | /subjects | /primary_category"),
            Map.entry("comment", "/comment | /comments"),
            Map.entry(
                    "journalReference",
                    "/journalReference | /journal_ref | /journal-ref | /venue | /journal | /booktitle | /conference"),
            Map.entry("decision", "/decision"),
            Map.entry("hasCode", "/hasCode | /has_code | /code_url | /repository | /github"));

    static final Mapping OF_USUAL_NAMES = of(USUAL);

    private final Map<String, List<JsonPointer>> pointers;

    private Mapping(Map<String, List<JsonPointer>> pointers) {
        this.pointers = pointers;
    }

    /** @param byField pointers parted by {@code |}, by the field's name */
    static Mapping of(Map<String, String> byField) {
        Map<String, List<JsonPointer>> pointers = new HashMap<>();
        byField.forEach((field, value) -> pointers.put(field, pointers(value)));
        return new Mapping(pointers);
    }

    private static List<JsonPointer> pointers(String value) {
        List<JsonPointer> pointers = new ArrayList<>(2);
        for (String pointer : value.split("\\|")) {
            try {
                pointers.add(JsonPointer.compile(pointer.strip()));
            } catch (IllegalArgumentException e) {
                // Points at nothing.
            }
        }
        return pointers;
    }

    /**
     * What each choice of a field points at, in their order, without what is missing or null. {@code *} makes a list of what
     * stands behind it in every element of an array.
     */
    List<List<JsonNode>> choices(String field, JsonNode json) {
        List<List<JsonNode>> choices = new ArrayList<>(2);
        for (JsonPointer pointer : pointers.getOrDefault(field, List.of())) {
            List<JsonNode> found = new ArrayList<>(1);
            collect(json, pointer, found);
            if (!found.isEmpty()) {
                choices.add(found);
            }
        }
        return choices;
    }

    /** Goes no deeper than the pointer is long. */
    private static void collect(JsonNode node, JsonPointer pointer, List<JsonNode> found) {
        if (pointer.matches()) {
            if (!node.isNull() && !node.isMissingNode()) {
                found.add(node);
            }
        } else if (pointer.getMatchingProperty().equals("*") && node.isArray()) {
            node.forEach(element -> collect(element, pointer.tail(), found));
        } else {
            JsonNode next =
                    node.isArray() ? node.path(pointer.getMatchingIndex()) : node.path(pointer.getMatchingProperty());
            collect(next, pointer.tail(), found);
        }
    }
}
