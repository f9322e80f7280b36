package dev.abstracts.ingest.format.arxivjsonl;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.Format;
import dev.abstracts.ingest.format.Head;
import dev.abstracts.ingest.format.Recognition;
import dev.abstracts.ingest.format.RecordCutter;
import dev.abstracts.ingest.format.RecordFormat;
import dev.abstracts.ingest.format.jsonl.JsonLineCutter;
import java.io.InputStream;
import java.util.List;

/** Recognised by lines that are JSON objects with an id and an abstract or summary. */
public final class ArxivJsonlFormat implements RecordFormat {

    private static final int LINES = 20;

    @Override
    public Format format() {
        return Format.ARXIV_JSONL;
    }

    @Override
    public Recognition recognise(Head head) {
        List<String> lines = head.content();
        List<String> looked = lines.subList(0, Math.min(LINES, lines.size()));
        long objects = looked.stream()
                .filter(line -> line.stripLeading().startsWith("{"))
                .count();
        if (objects == 0) {
            return new Recognition(0, "has no line that is a JSON object");
        }
        if (looked.stream().anyMatch(ArxivJsonlFormat::isRecord)) {
            return Recognition.yes(0.6 + 0.4 * objects / looked.size());
        }
        boolean cutOff = !head.whole() && lines.size() == 1;
        return cutOff && lines.getFirst().contains("\"id\"")
                ? Recognition.yes(0.6)
                : new Recognition(
                        0.3 * objects / looked.size(),
                        "has no line that is one JSON object with an \"id\" and an \"abstract\" or \"summary\"");
    }

    private static boolean isRecord(String line) {
        byte[] bytes = line.getBytes(UTF_8);
        ArxivJsonLine read = ArxivJsonLine.read(bytes, bytes.length);
        return read.problem() == null && read.hasIdField() && read.hasAbstractField();
    }

    @Override
    public RecordCutter cutter(InputStream document) {
        return new JsonLineCutter(document, ArxivJsonlFormat::look);
    }

    private static JsonLineCutter.Look look(byte[] line, int length) {
        ArxivJsonLine read = ArxivJsonLine.read(line, length);
        return new JsonLineCutter.Look(
                read.problem(), read.emptyAbstract() ? "has no text in \"abstract\" or \"summary\"" : null, read.id());
    }
}
