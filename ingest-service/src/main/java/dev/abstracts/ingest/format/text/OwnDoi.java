package dev.abstracts.ingest.format.text;

import dev.abstracts.contract.SourceId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a record is called by its DOI, in every format in the same way. */
public final class OwnDoi {

    private static final String ARXIV = "10.48550/arxiv.";

    private OwnDoi() {}

    /**
     * The DOI in lower case, because upper and lower case are the same, without the address or the {@code doi:} before it; of
     * arXiv's own DOIs, {@code 10.48550/arXiv.2101.00001}, the arXiv id. Null when the field holds none.
     */
    public static @Nullable String in(String field) {
        int start = field.indexOf("10.");
        String doi = start < 0 ? "" : field.substring(start).strip().toLowerCase(Locale.ROOT);
        int space = doi.indexOf(' ');
        doi = space < 0 ? doi : doi.substring(0, space);
        if (doi.indexOf('/') < 0 || doi.length() > SourceId.MAX_ID_LENGTH) {
            return null;
        }
        String arxiv = doi.startsWith(ARXIV) ? ArxivId.inField(doi.substring(ARXIV.length())) : null;
        return arxiv == null ? doi : arxiv;
    }
}
