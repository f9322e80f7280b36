package dev.abstracts.ingest.format.ris;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.RejectionCode;
import dev.abstracts.ingest.format.Cut;
import dev.abstracts.ingest.format.RecordCutter;
import dev.abstracts.ingest.format.text.LineFeeds;
import dev.abstracts.ingest.format.text.LineReader;
import dev.abstracts.ingest.format.text.RecordBuffer;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A record ends behind its {@code ER} line, or before the next {@code TY} line where that is missing. Between records, what is
 * no tagged line says nothing: numbers, the name of a database.
 */
final class RisCutter implements RecordCutter {

    private final LineReader lines;
    private final RecordBuffer record = new RecordBuffer();
    private boolean inside;
    private boolean onlyTypes;
    private boolean endsAreMarked;

    RisCutter(InputStream document) {
        lines = new LineReader(new LineFeeds(document));
    }

    @Override
    public @Nullable Cut next() throws IOException {
        while (lines.next()) {
            if (!lines.isFirstPart()) {
                if (inside) {
                    record.add(lines);
                }
                continue;
            }
            RisLine line = RisLine.of(lines.start(RisLine.LOOK_AT));
            String tag = line == null ? "" : line.tag();
            Cut ended = null;
            if (tag.equals(RisLine.END)) {
                if (inside) {
                    record.add(lines);
                    inside = false;
                    endsAreMarked = true;
                    return end();
                }
                continue;
            }
            // Of several types in a row, some programs' attempt to please all others, one record follows.
            if (tag.equals(RisLine.TYPE) && inside && !onlyTypes) {
                ended = end();
            }
            onlyTypes = tag.equals(RisLine.TYPE) || onlyTypes && line == null;
            inside |= line != null;
            if (inside) {
                record.add(lines);
            }
            if (ended != null) {
                return ended;
            }
        }
        return inside ? atEnd() : null;
    }

    /** A document none of whose records has an end is written so; where others have one, this one has lost it. */
    private @Nullable Cut atEnd() {
        inside = false;
        if (!endsAreMarked || record.isTooLarge() || !record.isDecodable()) {
            return end();
        }
        return record.refuse(
                RejectionCode.MALFORMED_RECORD,
                "the document ends inside the record that begins on line %d: it was cut off, or its last line \"ER  - \" is missing"
                        .formatted(record.line()));
    }

    private @Nullable Cut end() {
        if (record.isTooLarge()) {
            return record.take(null);
        }
        RisRecord read = RisRecord.of(new String(record.bytes(), 0, record.size(), UTF_8));
        if (!read.hasAbstract() && record.isDecodable()) {
            return record.refuse(
                    RejectionCode.EMPTY_ABSTRACT,
                    "the record that begins on line %d has no text in \"AB\" or \"N2\"".formatted(record.line()));
        }
        return record.take(read.ownId());
    }
}
