package dev.abstracts.ingest.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.abstracts.contract.SourceId;
import dev.abstracts.ingest.format.text.ArxivId;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The DOI, the id and the abstract of a citation, as CSL and Crossref name them. What a citation is called is its DOI, of which
 * upper and lower case are the same; arXiv's own DOIs, {@code 10.48550/arXiv.2101.00001}, are arXiv ids.
 */
public final class CitationGlance {

    private static final String ARXIV = "10.48550/arxiv.";

    private CitationGlance() {}

    public static Glance read(JsonParser citation) throws IOException {
        String doi = null;
        String id = null;
        boolean hasAbstract = false;
        while (citation.nextToken() == JsonToken.FIELD_NAME) {
            String name = citation.currentName();
            JsonToken value = citation.nextToken();
            switch (name) {
                case "DOI" -> doi = Glance.text(citation);
                case "id" -> id = value == JsonToken.VALUE_NUMBER_INT ? citation.getText() : Glance.text(citation);
                case "abstract" -> hasAbstract |= Glance.text(citation) != null;
                default -> citation.skipChildren();
            }
        }
        String own = doi == null ? null : ofDoi(doi);
        own = own == null ? id : own;
        return new Glance(
                own == null || own.length() > SourceId.MAX_ID_LENGTH ? null : own,
                hasAbstract ? null : "has no text in \"abstract\"");
    }

    /** Without the address or the {@code doi:} before it; null when it is none. */
    static @Nullable String ofDoi(String text) {
        int start = text.indexOf("10.");
        if (start < 0) {
            return null;
        }
        String doi = text.substring(start).strip().toLowerCase(Locale.ROOT);
        if (doi.startsWith(ARXIV)) {
            String arxiv = ArxivId.inField(doi.substring(ARXIV.length()));
            return arxiv == null ? doi : arxiv;
        }
        return doi;
    }
}
