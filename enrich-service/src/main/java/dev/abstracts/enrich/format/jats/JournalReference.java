package dev.abstracts.enrich.format.jats;

import org.jspecify.annotations.Nullable;

/** Where an article stands, in the words that the venue reader knows: {@code Journal of Moss 12 (2021)}. */
final class JournalReference {

    private JournalReference() {}

    static @Nullable String of(@Nullable String journal, @Nullable String volume, @Nullable String year) {
        if (journal == null) {
            return null;
        }
        return journal + (volume == null ? "" : " " + volume) + (year == null ? "" : " (" + year + ")");
    }
}
