package dev.abstracts.ingest.format.jsonl;

import dev.abstracts.ingest.format.MalformedDocument;
import dev.abstracts.ingest.format.text.LineReader;

/** What holds for every document of one JSON object a line. */
public final class JsonLines {

    private JsonLines() {}

    /** @throws MalformedDocument when the first line with text begins JSON that is not written one object a line */
    public static void checkFirst(LineReader lines) throws MalformedDocument {
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
}
