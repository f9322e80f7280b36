package dev.abstracts.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Cuts whole documents, for tests. */
final class Cutting {

    private static final Formats FORMATS = new Formats();

    private Cutting() {}

    static List<Cut> cut(Format format, String document) throws IOException {
        return cut(format, new ByteArrayInputStream(document.getBytes(UTF_8)));
    }

    static List<Cut> cut(Format format, InputStream document) throws IOException {
        RecordCutter cutter = FORMATS.named(format.name()).orElseThrow().cutter(document);
        List<Cut> cuts = new ArrayList<>();
        for (Cut cut = cutter.next(); cut != null; cut = cutter.next()) {
            cuts.add(cut);
        }
        return cuts;
    }

    /** The texts of the records, refused ones too. */
    static List<String> texts(List<Cut> cuts) {
        return cuts.stream()
                .map(cut -> switch (cut) {
                    case Cut.CutRecord record -> record.text();
                    case Cut.Refused refused -> refused.text();
                })
                .toList();
    }
}
