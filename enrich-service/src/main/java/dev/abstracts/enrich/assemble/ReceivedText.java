package dev.abstracts.enrich.assemble;

import dev.abstracts.contract.Decision;
import dev.abstracts.contract.Sighting;
import dev.abstracts.contract.Tag;
import org.jspecify.annotations.Nullable;

/** The received texts that a merged paper shows, and to which the evidence of its tags must therefore refer. */
record ReceivedText(
        @Nullable String title,
        @Nullable String abstractText,
        @Nullable String comment,
        @Nullable Decision decision) {

    /**
     * Whether a span found in a sighting is the same span of the paper. A span of the whole record, or of its category
     * list, is not: a paper has no record and sorts its categories.
     */
    boolean holds(Tag.Evidence evidence, Sighting sighting) {
        return switch (evidence.field()) {
            case "title" -> title != null && title.equals(sighting.title());
            case "abstract" -> abstractText != null && abstractText.equals(sighting.abstractText());
            case "comment" -> comment != null && comment.equals(sighting.comment());
            case "decision" -> decision != null && decision.equals(sighting.decision());
            default -> false;
        };
    }
}
