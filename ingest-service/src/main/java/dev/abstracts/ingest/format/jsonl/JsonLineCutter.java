package dev.abstracts.ingest.format.jsonl;

import dev.abstracts.contract.RejectionCode;
import dev.abstracts.ingest.format.Cut;
import dev.abstracts.ingest.format.MalformedDocument;
import dev.abstracts.ingest.format.RecordCutter;
import dev.abstracts.ingest.format.text.LineReader;
import dev.abstracts.ingest.format.text.RecordBuffer;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A record is a line that is not blank. */
public final class JsonLineCutter implements RecordCutter {

    /** Takes a look at a line. Stateless. */
    @FunctionalInterface
    public interface Reader {

        Look read(byte[] line, int length);
    }

    /**
     * What the cutter needs to know of a line.
     *
     * @param problem why it is no JSON object, for its sender: {@code is not JSON: ...}; null when it is one
     * @param lacks why it is no abstract record, for its sender; null when it is one
     * @param id what the record's source calls it; null where it carries none
     */
    public record Look(
            @Nullable String problem,
            @Nullable String lacks,
            @Nullable String id) {}

    private final LineReader lines;
    private final Reader reader;
    private final RecordBuffer record = new RecordBuffer();
    private boolean begun;

    public JsonLineCutter(InputStream document, Reader reader) {
        this.lines = new LineReader(document);
        this.reader = reader;
    }

    @Override
    public @Nullable Cut next() throws IOException {
        while (lines.next()) {
            Cut ended = lines.isFirstPart() ? end() : null;
            if (!begun && !lines.isBlank()) {
                begun = true;
                checkFirst();
            }
            record.add(lines);
            if (ended != null) {
                return ended;
            }
        }
        return end();
    }

    /** The first line with text may begin JSON that is not written one object a line. */
    private void checkFirst() throws MalformedDocument {
        String start = lines.start(64).strip();
        if (start.startsWith("[")) {
            throw new MalformedDocument(
                    "line %d begins a JSON array; send one JSON object a line".formatted(lines.number()));
        }
        if (start.equals("{")) {
            throw new MalformedDocument(
                    "line %d begins a JSON object that goes on on the next line; send one JSON object a line"
                            .formatted(lines.number()));
        }
    }

    private @Nullable Cut end() {
        if (record.isEmpty()) {
            return null;
        }
        if (record.isTooLarge() || !record.isDecodable()) {
            return record.take(null);
        }
        Look look = reader.read(record.bytes(), record.size());
        if (look.problem() != null) {
            return record.refuse(RejectionCode.MALFORMED_RECORD, "line %d %s".formatted(record.line(), look.problem()));
        }
        return look.lacks() == null
                ? record.take(look.id())
                : record.refuse(
                        RejectionCode.EMPTY_ABSTRACT,
                        "the JSON object on line %d %s".formatted(record.line(), look.lacks()));
    }
}
