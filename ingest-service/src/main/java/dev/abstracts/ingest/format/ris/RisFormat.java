package dev.abstracts.ingest.format.ris;

import dev.abstracts.contract.Format;
import dev.abstracts.ingest.format.Head;
import dev.abstracts.ingest.format.Recognition;
import dev.abstracts.ingest.format.RecordCutter;
import dev.abstracts.ingest.format.RecordFormat;
import dev.abstracts.ingest.format.UniqueOwnIds;
import java.io.InputStream;
import java.util.List;

/** Recognised by a {@code TY} line that other tagged lines follow. */
public final class RisFormat implements RecordFormat {

    @Override
    public Format format() {
        return Format.RIS;
    }

    @Override
    public Recognition recognise(Head head) {
        List<String> lines = head.content();
        long types = 0;
        long tagged = 0;
        for (String line : lines) {
            RisLine read = RisLine.of(line.length() <= RisLine.LOOK_AT ? line : line.substring(0, RisLine.LOOK_AT));
            if (read != null) {
                types += read.tag().equals(RisLine.TYPE) ? 1 : 0;
                tagged++;
            }
        }
        if (types > 0 && tagged > 2 * types) {
            return Recognition.yes(0.7 + 0.3 * tagged / lines.size());
        }
        return new Recognition(
                0.4 * tagged / Math.max(1, lines.size()), "has no line \"TY  - \" that other tagged lines follow");
    }

    @Override
    public RecordCutter cutter(InputStream document) {
        return new UniqueOwnIds(new RisCutter(document));
    }
}
