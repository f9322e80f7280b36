package dev.abstracts.ingest.format.arxivjsonl;

import dev.abstracts.contract.RejectionCode;
import dev.abstracts.ingest.format.Cut;
import dev.abstracts.ingest.format.RecordCutter;
import dev.abstracts.ingest.format.jsonl.JsonLines;
import dev.abstracts.ingest.format.text.LineReader;
import dev.abstracts.ingest.format.text.RecordBuffer;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A record is a line that is not blank. */
final class ArxivJsonlCutter implements RecordCutter {

    private final LineReader lines;
    private final RecordBuffer record = new RecordBuffer();
    private boolean begun;

    ArxivJsonlCutter(InputStream document) {
        lines = new LineReader(document);
    }

    @Override
    public @Nullable Cut next() throws IOException {
        while (lines.next()) {
            Cut ended = lines.isFirstPart() ? end() : null;
            if (!begun && !lines.isBlank()) {
                begun = true;
                JsonLines.checkFirst(lines);
            }
            record.add(lines);
            if (ended != null) {
                return ended;
            }
        }
        return end();
    }

    private @Nullable Cut end() {
        if (record.isEmpty()) {
            return null;
        }
        if (record.isTooLarge() || !record.isDecodable()) {
            return record.take(null);
        }
        ArxivJsonLine line = ArxivJsonLine.read(record.bytes(), record.size());
        if (line.problem() != null) {
            return record.refuse(RejectionCode.MALFORMED_RECORD, "line %d %s".formatted(record.line(), line.problem()));
        }
        if (line.emptyAbstract()) {
            return record.refuse(
                    RejectionCode.EMPTY_ABSTRACT,
                    "the JSON object on line %d has no text in \"abstract\" or \"summary\"".formatted(record.line()));
        }
        return record.take(line.id());
    }
}
