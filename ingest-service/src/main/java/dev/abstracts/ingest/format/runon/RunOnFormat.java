package dev.abstracts.ingest.format.runon;

import dev.abstracts.contract.Format;
import dev.abstracts.ingest.format.Head;
import dev.abstracts.ingest.format.Recognition;
import dev.abstracts.ingest.format.RecordCutter;
import dev.abstracts.ingest.format.RecordFormat;
import dev.abstracts.ingest.format.runon.RunOnBoundary.Kind;
import java.io.InputStream;
import java.util.List;

/** Recognised by lines that begin with {@code arXiv:ID} and go on with text, or end the document. */
public final class RunOnFormat implements RecordFormat {

    @Override
    public Format format() {
        return Format.RUN_ON;
    }

    @Override
    public Recognition recognise(Head head) {
        List<String> lines = head.content();
        int alone = 0;
        for (int i = 1; i < lines.size(); i++) {
            RunOnBoundary boundary = RunOnBoundary.at(lines.get(i));
            if (boundary == null) {
                continue;
            }
            boolean last = head.whole() && i == lines.size() - 1;
            if (boundary.kind() == Kind.GLUED || last && boundary.kind() == Kind.ALONE) {
                return Recognition.yes(0.9);
            }
            alone++;
        }
        return alone > 0
                ? new Recognition(0.4, "no abstract is glued to an \"arXiv:ID\" at the start of a line")
                : new Recognition(0, "has no line that begins with \"arXiv:ID\" and goes on with the next abstract");
    }

    @Override
    public RecordCutter cutter(InputStream document) {
        return new RunOnCutter(document);
    }
}
