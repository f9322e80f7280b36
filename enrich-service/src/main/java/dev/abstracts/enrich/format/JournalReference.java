package dev.abstracts.enrich.format;

import dev.abstracts.contract.PublicationDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a paper was published, in the words that people write it: {@code Journal of Moss 12 (2021)}. */
public final class JournalReference {

    private JournalReference() {}

    /**
     * Of the journal or the proceedings, with what is not in their name already; absent for {@code arXiv} and {@code CoRR},
     * where nothing is published but everything is posted.
     */
    public static @Nullable String of(
            @Nullable String journal, @Nullable String volume, @Nullable PublicationDate published) {
        return of(
                journal,
                volume,
                published == null ? null : String.valueOf(published.date().getYear()));
    }

    /** The same, where the year is that of the volume rather than of the paper. */
    public static @Nullable String of(@Nullable String journal, @Nullable String volume, @Nullable String year) {
        if (journal == null) {
            return null;
        }
        String name = journal.toLowerCase(Locale.ROOT);
        if (name.isBlank() || name.equals("corr") || name.startsWith("arxiv")) {
            return null;
        }
        StringBuilder reference = new StringBuilder(journal);
        if (volume != null && !volume.isBlank()) {
            reference.append(' ').append(volume);
        }
        if (year != null && !journal.contains(year)) {
            reference.append(" (").append(year).append(')');
        }
        return reference.toString();
    }
}
