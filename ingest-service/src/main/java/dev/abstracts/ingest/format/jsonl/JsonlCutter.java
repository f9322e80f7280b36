package dev.abstracts.ingest.format.jsonl;

import dev.abstracts.contract.RejectionCode;
import dev.abstracts.ingest.format.Cut;
import dev.abstracts.ingest.format.FieldMapping;
import dev.abstracts.ingest.format.RecordCutter;
import dev.abstracts.ingest.format.text.LineReader;
import dev.abstracts.ingest.format.text.RecordBuffer;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A record is a line that is not blank. */
final class JsonlCutter implements RecordCutter {

    private final LineReader lines;
    private final FieldMapping mapping;
    private final WantedPointers wanted;
    private final RecordBuffer record = new RecordBuffer();
    private boolean begun;

    JsonlCutter(InputStream document, FieldMapping mapping) {
        this.lines = new LineReader(document);
        this.mapping = mapping;
        this.wanted = new WantedPointers(mapping);
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
        MappedLine line = MappedLine.read(record.bytes(), record.size(), wanted);
        if (line.problem() != null) {
            return record.refuse(RejectionCode.MALFORMED_RECORD, "line %d %s".formatted(record.line(), line.problem()));
        }
        if (!line.hasAbstract()) {
            return record.refuse(
                    RejectionCode.EMPTY_ABSTRACT,
                    "the JSON object on line %d has no text at %s: if its abstract is elsewhere, the feed's mapping has to say where"
                            .formatted(record.line(), String.join(" or ", mapping.of(FieldMapping.ABSTRACT))));
        }
        return record.take(line.id());
    }
}
