package dev.abstracts.ingest.format.jsonl;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.Format;
import dev.abstracts.ingest.format.FieldMapping;
import dev.abstracts.ingest.format.Head;
import dev.abstracts.ingest.format.Recognition;
import dev.abstracts.ingest.format.RecordCutter;
import dev.abstracts.ingest.format.RecordFormat;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Recognised by lines that are JSON objects with an abstract under one of its usual names. Any format that knows its objects
 * better, such as {@code arxiv-jsonl}, is surer of them.
 */
public final class JsonlFormat implements RecordFormat {

    /** The names that people use; enrich-service, which reads the other fields too, has the rest of them. */
    static final FieldMapping USUAL = new FieldMapping(Map.of(
            FieldMapping.ID, "/id | /_id | /paperId | /paper_id | /uid | /key | /arxiv | /arxiv_id | /doi | /DOI",
            FieldMapping.ABSTRACT,
                    "/abstract | /summary | /abstractText | /abstract_text | /paperAbstract | /description"));

    private static final WantedPointers WANTED = new WantedPointers(USUAL);
    private static final int LINES = 20;

    @Override
    public Format format() {
        return Format.JSONL;
    }

    @Override
    public Recognition recognise(Head head) {
        List<String> lines = head.content();
        List<String> looked = lines.subList(0, Math.min(LINES, lines.size()));
        int objects = 0;
        int records = 0;
        for (String line : looked) {
            if (line.stripLeading().startsWith("{")) {
                byte[] bytes = line.getBytes(UTF_8);
                MappedLine read = MappedLine.read(bytes, bytes.length, WANTED);
                objects += read.problem() == null ? 1 : 0;
                records += read.hasAbstract() ? 1 : 0;
            }
        }
        return records > 0
                ? Recognition.yes(0.5 + 0.08 * objects / looked.size())
                : new Recognition(
                        0.4 * objects / Math.max(1, looked.size()),
                        "has no line that is one JSON object with an \"abstract\" or \"summary\"");
    }

    @Override
    public RecordCutter cutter(InputStream document) {
        return cutter(document, null);
    }

    @Override
    public RecordCutter cutter(InputStream document, @Nullable FieldMapping mapping) {
        FieldMapping fields = mapping == null ? USUAL : mapping;
        WantedPointers wanted = new WantedPointers(fields);
        String lacks = "has no text at %s: if its abstract is elsewhere, the feed's mapping has to say where"
                .formatted(String.join(" or ", fields.of(FieldMapping.ABSTRACT)));
        return new JsonLineCutter(document, (line, length) -> {
            MappedLine read = MappedLine.read(line, length, wanted);
            return new JsonLineCutter.Look(read.problem(), read.hasAbstract() ? null : lacks, read.id());
        });
    }
}
