package dev.abstracts.ingest.format.portallisting;

import dev.abstracts.contract.Format;
import dev.abstracts.ingest.format.Head;
import dev.abstracts.ingest.format.Recognition;
import dev.abstracts.ingest.format.RecordCutter;
import dev.abstracts.ingest.format.RecordFormat;
import java.io.InputStream;
import java.util.List;

/** Recognised by its header lines, of which the document's first line is one. */
public final class PortalListingFormat implements RecordFormat {

    @Override
    public Format format() {
        return Format.PORTAL_LISTING;
    }

    @Override
    public Recognition recognise(Head head) {
        List<String> lines = head.content();
        if (lines.stream().noneMatch(PortalHeader::is)) {
            return new Recognition(0, "has no line of category and date, such as \"LGJun 22, 2023\"");
        }
        return PortalHeader.is(lines.getFirst()) ? Recognition.yes(0.95) : Recognition.yes(0.7);
    }

    @Override
    public RecordCutter cutter(InputStream document) {
        return new PortalListingCutter(document);
    }
}
