package dev.abstracts.ingest.format.ris;

import dev.abstracts.contract.SourceId;
import dev.abstracts.ingest.format.text.ArxivId;
import dev.abstracts.ingest.format.text.OwnDoi;
import org.jspecify.annotations.Nullable;

/**
 * What the cutter needs of a record.
 *
 * @param ownId its {@code ID}, else its accession number {@code AN}, else its DOI in lower case; null where it has none
 */
record RisRecord(boolean hasAbstract, @Nullable String ownId) {

    private static final String ARXIV = "arXiv:";

    /** Programs that number the references of an export give these, and give them again in the next one. */
    private static final int SHORTEST_NUMBER = 5;

    static RisRecord of(String text) {
        boolean hasAbstract = false;
        boolean inAbstract = false;
        String id = null;
        String accession = null;
        String doi = null;
        int at = 0;
        while (at < text.length()) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            RisLine line = RisLine.of(text.substring(at, Math.min(end, at + RisLine.LOOK_AT)));
            if (line != null) {
                inAbstract = line.tag().equals("AB") || line.tag().equals("N2");
                int value = at + line.value();
                switch (line.tag()) {
                    case "ID" -> id = id == null ? id(text.substring(value, end)) : id;
                    case "AN" -> accession = accession == null ? id(text.substring(value, end)) : accession;
                    case "DO" -> doi = doi == null ? OwnDoi.in(text.substring(value, end)) : doi;
                    default -> {
                        // Says nothing about whose record it is.
                    }
                }
                at = value;
            }
            hasAbstract |= inAbstract && hasText(text, at, end);
            at = end + 1;
        }
        return new RisRecord(hasAbstract, id != null ? id : accession != null ? accession : doi);
    }

    private static boolean hasText(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) > ' ') {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String id(String value) {
        String id = value.strip();
        boolean number = id.chars().allMatch(c -> c >= '0' && c <= '9');
        if (id.isEmpty() || id.length() > SourceId.MAX_ID_LENGTH || (number && id.length() < SHORTEST_NUMBER)) {
            return null;
        }
        boolean arxiv = id.regionMatches(true, 0, ARXIV, 0, ARXIV.length());
        ArxivId found = arxiv ? ArxivId.at(id, ARXIV.length()) : null;
        return found == null ? id : found.id();
    }
}
