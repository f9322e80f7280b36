package dev.abstracts.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Title and abstract as people read them: formulas and markup in plain Unicode, lines joined, paragraphs kept. In messages a
 * text that reads the same as received is left out.
 */
public record Display(
        @Nullable String title,
        @JsonProperty("abstract") @Nullable String abstractText) {

    public static final Display NONE = new Display(null, null);

    /** What differs from the received texts. */
    public static Display of(
            @Nullable String title, @Nullable String readableTitle, String abstractText, String readableAbstract) {
        Display display = new Display(
                Objects.equals(title, readableTitle) ? null : readableTitle,
                abstractText.equals(readableAbstract) ? null : readableAbstract);
        return display.equals(NONE) ? NONE : display;
    }

    /** What to show: the received texts where nothing differs. */
    public Display orReceived(@Nullable String receivedTitle, @Nullable String receivedAbstract) {
        return new Display(
                title == null ? receivedTitle : title, abstractText == null ? receivedAbstract : abstractText);
    }

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
