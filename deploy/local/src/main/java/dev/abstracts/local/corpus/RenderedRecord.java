package dev.abstracts.local.corpus;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rendered record must be cut and parsed to; what the format does not say is absent.
 *
 * @param text the raw record, as a cutter must emit it: its lines joined by {@code LF}, no white space around it
 * @param line on which the record begins in the document, from 1
 * @param authorsTruncated whether the record names only the first of them
 * @param arxivId without version
 * @param created the date that the record gives; with the year that must be inferred where it has none
 * @param createdInferred whether the record leaves the year out
 * @param decision the decision line
 * @param codeFlag whether the portal's flag is set
 */
public record RenderedRecord(
        String text,
        long line,
        @Nullable String title,
        List<String> authors,
        boolean authorsTruncated,
        @Nullable String affiliation,
        String abstractText,
        @Nullable String arxivId,
        @Nullable Integer arxivVersion,
        List<String> categories,
        @Nullable String comment,
        @Nullable LocalDate created,
        boolean createdInferred,
        @Nullable String decision,
        boolean codeFlag) {

    public RenderedRecord {
        requireNonNull(text, "text is null");
        requireNonNull(abstractText, "abstractText is null");
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }
}
