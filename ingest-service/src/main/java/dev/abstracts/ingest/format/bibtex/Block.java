package dev.abstracts.ingest.format.bibtex;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the cutter needs of one block {@code @type{key, name = value, ...}}.
 *
 * @param key null for a {@code @string}, and where an entry has a comma instead
 * @param fields in their order; of a {@code @string}, its definitions
 * @param problem why the block cannot be read; null when it can
 */
record Block(
        @Nullable String key, List<Field> fields, @Nullable Problem problem) {

    /**
     * @param name in lower case
     * @param from where its value begins in the block's bytes
     * @param to where its value ends
     * @param names what its value mentions without braces or quotes: abbreviations, in lower case
     * @param hasText whether there is anything in the value but white space
     */
    record Field(String name, int from, int to, List<String> names, boolean hasText) {}

    /** @param lines from the block's first line to the one where it breaks */
    record Problem(long lines, String what) {}

    boolean hasText(String name) {
        for (Field field : fields) {
            if (field.hasText() && field.name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
