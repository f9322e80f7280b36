package dev.abstracts.ingest.format.oaipmh;

import dev.abstracts.ingest.format.text.ArxivId;
import dev.abstracts.ingest.format.xml.RecordElements;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers to {@code ListRecords} and {@code GetRecord}, whatever the metadata. Source: openarchives.org, "The Open Archives
 * Initiative Protocol for Metadata Harvesting", version 2.0. A record of arXiv is known by its arXiv id, any other by its OAI
 * identifier. An answer with the error {@code noRecordsMatch} is empty; one with another error is no document.
 */
final class OaiPmhElements implements RecordElements {

    private static final String ARXIV = "oai:arxiv.org:";

    @Override
    public Set<String> names() {
        return Set.of("record", "error");
    }

    @Override
    public String expected() {
        return "<record>, such as the answers to ListRecords and GetRecord have";
    }

    @Override
    public Set<String> around() {
        return Set.of("ListRecords", "GetRecord");
    }

    @Override
    public Set<String> looksAt() {
        return Set.of("header/identifier", "/error");
    }

    @Override
    public Made make(String name, List<Found> found) {
        if (!name.equals("error")) {
            String identifier = RecordElements.first(found, "header/identifier");
            return new Made.Item(identifier == null ? null : ownId(identifier));
        }
        Found error = found.getFirst();
        String code = error.attributes().getOrDefault("code", "");
        return code.equals("noRecordsMatch")
                ? new Made.Nothing()
                : new Made.Complaint("the OAI-PMH repository answered an error instead of records: %s%s"
                        .formatted(code, error.text().isEmpty() ? "" : ", " + error.text()));
    }

    private static @Nullable String ownId(String identifier) {
        String arxivId =
                identifier.regionMatches(true, 0, ARXIV, 0, ARXIV.length()) ? ArxivId.inField(identifier) : null;
        return arxivId == null ? identifier : arxivId;
    }
}
