package dev.abstracts.ingest.format.blocks;

import dev.abstracts.contract.Format;
import dev.abstracts.ingest.format.Head;
import dev.abstracts.ingest.format.Recognition;
import dev.abstracts.ingest.format.RecordCutter;
import dev.abstracts.ingest.format.RecordFormat;
import java.io.InputStream;
import java.util.List;

/** Recognised by an {@code arXiv:ID} line that a {@code Created:} line follows. */
public final class BlocksFormat implements RecordFormat {

    @Override
    public Format format() {
        return Format.BLOCKS;
    }

    @Override
    public Recognition recognise(Head head) {
        List<String> lines = head.content();
        boolean hasId = false;
        for (int i = 0; i < lines.size(); i++) {
            if (BlocksLine.arxivId(lines.get(i)) != null) {
                hasId = true;
                if (i > 0 && i + 1 < lines.size() && BlocksLine.isCreated(lines.get(i + 1))) {
                    return Recognition.yes(0.95);
                }
            }
        }
        return hasId
                ? new Recognition(0.3, "no \"Created: YYYY-MM-DD\" line follows an \"arXiv:ID\" line")
                : new Recognition(0, "has no line \"arXiv:ID\" with a line \"Created: YYYY-MM-DD\" behind it");
    }

    @Override
    public RecordCutter cutter(InputStream document) {
        return new BlocksCutter(document);
    }
}
