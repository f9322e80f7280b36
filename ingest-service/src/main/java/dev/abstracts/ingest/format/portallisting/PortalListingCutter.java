package dev.abstracts.ingest.format.portallisting;

import dev.abstracts.contract.RejectionCode;
import dev.abstracts.ingest.format.Cut;
import dev.abstracts.ingest.format.RecordCutter;
import dev.abstracts.ingest.format.text.LineReader;
import dev.abstracts.ingest.format.text.RecordBuffer;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A record begins with each header line; the title line and one or more lines of abstract follow it. */
final class PortalListingCutter implements RecordCutter {

    private final LineReader lines;
    private final RecordBuffer record = new RecordBuffer();
    private boolean hasHeader;
    private int textLines;

    PortalListingCutter(InputStream document) {
        lines = new LineReader(document);
    }

    @Override
    public @Nullable Cut next() throws IOException {
        while (lines.next()) {
            boolean header =
                    lines.isFirstPart() && lines.length() <= PortalHeader.MAX_LENGTH && PortalHeader.is(lines.text());
            Cut ended = header ? end() : null;
            record.add(lines);
            if (header) {
                hasHeader = true;
            } else if (lines.isFirstPart() && !lines.isBlank()) {
                textLines++;
            }
            if (ended != null) {
                return ended;
            }
        }
        return end();
    }

    private @Nullable Cut end() {
        Cut cut;
        if (record.isEmpty()) {
            cut = null;
        } else if (!hasHeader) {
            cut = record.refuse(
                    RejectionCode.MALFORMED_RECORD,
                    "the text that begins on line %d has no header line of category and date before it"
                            .formatted(record.line()));
        } else if (textLines < 2) {
            cut = record.refuse(
                    RejectionCode.EMPTY_ABSTRACT,
                    "the record that begins on line %d has no line of abstract behind its title"
                            .formatted(record.line()));
        } else {
            cut = record.take(null);
        }
        hasHeader = false;
        textLines = 0;
        return cut;
    }
}
