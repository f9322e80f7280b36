package dev.abstracts.local.corpus;

import static java.util.Objects.requireNonNull;

import dev.abstracts.contract.Format;
import java.util.List;

/**
 * A document and the records that it must be cut into.
 *
 * @param text the whole document, with its byte-order mark and line ends
 */
public record RenderedDocument(Format format, String text, List<RenderedRecord> records) {

    public RenderedDocument {
        requireNonNull(format, "format is null");
        requireNonNull(text, "text is null");
        records = List.copyOf(records);
    }
}
