package dev.abstracts.contract;

import org.jspecify.annotations.Nullable;

/**
 * The identifiers that a record carries.
 *
 * @param arxiv without version: {@code 1912.10917}, {@code cs/0112017}
 * @param arxivVersion from 1
 * @param doi in lower case
 * @param openreview the forum's id
 */
public record Identifiers(
        @Nullable String arxiv,
        @Nullable Integer arxivVersion,
        @Nullable String doi,
        @Nullable String openreview) {

    public static final Identifiers NONE = new Identifiers(null, null, null, null);

    /** Tells Jackson to leave {@link #NONE} out: a value equal to this filter is not written. */
    static final class NoneFilter {

        @Override
        public boolean equals(@Nullable Object value) {
            return value == null || value.equals(NONE);
        }

        @Override
        public int hashCode() {
            return NONE.hashCode();
        }
    }
}
