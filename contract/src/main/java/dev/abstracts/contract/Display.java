package dev.abstracts.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Title and abstract as people read them: formulas and markup in plain Unicode, lines joined, paragraphs kept. In messages a
 * text that reads the same as received is left out.
 */
public record Display(
        @Nullable String title,
        @JsonProperty("abstract") @Nullable String abstractText) {

    public static final Display NONE = new Display(null, null);

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
