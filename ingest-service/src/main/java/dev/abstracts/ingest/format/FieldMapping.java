package dev.abstracts.ingest.format;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where the fields of a paper are in the JSON objects of a feed, for the format {@code jsonl}: a JSON pointer (RFC 6901) by
 * the field's name, such as {@code abstract: /content/abstract/value}. In a pointer {@code *} stands for every element of an
 * array, {@code /people/*}{@code /name}; of several pointers, {@code /doi | /ids/doi}, the first that finds something counts.
 *
 * @param pointers as given, by the field's name; what they are read as is enrich-service's business
 */
public record FieldMapping(Map<String, String> pointers) {

    /** The record's own id in its source. */
    public static final String ID = "id";

    public static final String ABSTRACT = "abstract";

    /** What a mapping may name; the words are those of a paper's JSON where it has the field. */
    public static final Set<String> FIELDS = Collections.unmodifiableSet(new TreeSet<>(Set.of(
            ID,
            ABSTRACT,
            "title",
            "authors",
            "affiliations",
            "arxiv",
            "doi",
            "openreview",
            "published",
            "updated",
            "categories",
            "comment",
            "journalReference",
            "decision",
            "hasCode")));

    private static final int MAX_LENGTH = 1000;

    /** @throws IllegalArgumentException saying which field is unknown, which pointer is none, or that the abstract's is missing */
    public FieldMapping {
        pointers = Collections.unmodifiableMap(new TreeMap<>(pointers));
        pointers.forEach(FieldMapping::check);
        if (!pointers.containsKey(ABSTRACT)) {
            throw new IllegalArgumentException(
                    "the mapping says nothing of the abstract: add \"abstract\" with a JSON pointer such as \"/abstract\"");
        }
    }

    /** The pointers of one field, the first choice first; none where the mapping does not name it. */
    public List<String> of(String field) {
        String value = pointers.get(field);
        return value == null ? List.of() : split(value);
    }

    /** {@code /a | /b} is two pointers. */
    private static List<String> split(String value) {
        return Arrays.stream(value.split("\\|", -1)).map(String::strip).toList();
    }

    private static void check(String field, @Nullable String value) {
        if (!FIELDS.contains(field)) {
            throw new IllegalArgumentException(
                    "the mapping names \"%s\", which is no field: known are %s".formatted(field, FIELDS));
        }
        if (value == null || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("the mapping of \"%s\" is %s: give a JSON pointer such as \"/%s\""
                    .formatted(field, value == null ? "missing" : "over " + MAX_LENGTH + " characters", field));
        }
        split(value).forEach(pointer -> checkPointer(field, pointer));
    }

    private static void checkPointer(String field, String pointer) {
        try {
            if (!pointer.isEmpty() && JsonPointer.compile(pointer).toString().equals(pointer)) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // Its message speaks of its own classes; ours says what to write.
        }
        throw new IllegalArgumentException(
                "the mapping of \"%s\" is \"%s\", which is no JSON pointer: it begins with a slash, as in \"/%s\""
                        .formatted(field, pointer, field));
    }
}
