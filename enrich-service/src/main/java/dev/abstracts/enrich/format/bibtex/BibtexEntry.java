package dev.abstracts.enrich.format.bibtex;

import static java.util.Objects.requireNonNull;

import dev.abstracts.enrich.latex.LatexText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry.
 *
 * @param type in lower case: {@code inproceedings}
 * @param fields in LaTeX, by their names in lower case, abbreviations replaced; of a field that is there twice, the first
 */
record BibtexEntry(String type, Map<String, String> fields) {

    BibtexEntry {
        requireNonNull(type, "type is null");
        fields = Map.copyOf(fields);
    }

    /** The first of these fields that has something in it, in LaTeX. */
    @Nullable
    String latex(String... names) {
        for (String name : names) {
            String value = fields.get(name);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    /** The same as plain text on one line; absent when nothing is left of it. */
    @Nullable
    String line(String... names) {
        for (String name : names) {
            String value = fields.get(name);
            String line = value == null ? "" : LatexText.line(value);
            if (!line.isEmpty()) {
                return line;
            }
        }
        return null;
    }
}
