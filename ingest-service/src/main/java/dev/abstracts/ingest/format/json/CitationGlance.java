package dev.abstracts.ingest.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.abstracts.contract.SourceId;
import dev.abstracts.ingest.format.text.OwnDoi;
import java.io.IOException;

/**
 * The DOI, the id and the abstract of a citation, as CSL and Crossref name them. What a citation is called is its DOI, of which
 * upper and lower case are the same; arXiv's own DOIs, {@code 10.48550/arXiv.2101.00001}, are arXiv ids.
 */
public final class CitationGlance {

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
        String own = doi == null ? null : OwnDoi.in(doi);
        own = own == null ? id : own;
        return new Glance(
                own == null || own.length() > SourceId.MAX_ID_LENGTH ? null : own,
                hasAbstract ? null : "has no text in \"abstract\"");
    }
}
