package dev.abstracts.contract;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A label on a paper, with why it is there.
 *
 * @param id stable, {@code kind:value}: {@code subject:cs.LG}, {@code venue:neurips}
 * @param label for people: {@code Machine Learning}
 * @param kind {@code subject}, {@code venue}, {@code code}, ...
 * @param rule id of the rule that found it
 * @param evidence where it was found; absent where the record's structure says it
 * @param confidence from 0 to 1
 */
public record Tag(
        String id,
        String label,
        String kind,
        String rule,
        @Nullable Evidence evidence,
        double confidence) {

    public Tag {
        requireNonNull(id, "id is null");
        requireNonNull(label, "label is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(rule, "rule is null");
    }

    /**
     * A span of a received field.
     *
     * @param field {@code title}, {@code abstract}, {@code comment}, {@code categories}, {@code decision}, {@code record}
     * @param start UTF-16 offset of the first character
     * @param end UTF-16 offset behind the last character
     */
    public record Evidence(String field, int start, int end) {

        public Evidence {
            requireNonNull(field, "field is null");
        }
    }
}
