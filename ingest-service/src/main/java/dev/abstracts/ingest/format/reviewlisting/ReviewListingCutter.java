package dev.abstracts.ingest.format.reviewlisting;

import dev.abstracts.contract.RejectionCode;
import dev.abstracts.ingest.format.Cut;
import dev.abstracts.ingest.format.RecordCutter;
import dev.abstracts.ingest.format.reviewlisting.LineLabeller.Labelled;
import dev.abstracts.ingest.format.text.LineReader;
import dev.abstracts.ingest.format.text.RecordBuffer;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A record begins with a title, or with an abstract that has lost its title. */
final class ReviewListingCutter implements RecordCutter {

    private static final byte[] BLANK = new byte[0];

    private final LineReader lines;
    private final LineLabeller labeller = new LineLabeller();
    private final RecordBuffer record = new RecordBuffer();
    private @Nullable LineKind last;
    private boolean hasAbstract;
    private int blankLines;
    private boolean atEnd;

    ReviewListingCutter(InputStream document) {
        lines = new LineReader(document);
    }

    @Override
    public @Nullable Cut next() throws IOException {
        while (true) {
            Labelled labelled = labeller.poll();
            if (labelled != null) {
                Cut ended = begins(labelled.kind()) ? end() : null;
                add(labelled);
                if (ended != null) {
                    return ended;
                }
            } else if (atEnd) {
                return end();
            } else {
                read();
            }
        }
    }

    private void read() throws IOException {
        if (!lines.next()) {
            labeller.end();
            atEnd = true;
        } else if (!lines.isFirstPart()) {
            // Its first part was certain to be an abstract, so it has been added to the record already.
            record.add(lines);
        } else if (lines.isBlank()) {
            blankLines++;
        } else {
            labeller.add(PendingLine.of(lines, blankLines));
            blankLines = 0;
        }
    }

    private boolean begins(LineKind kind) {
        return kind == LineKind.TITLE || kind == LineKind.ABSTRACT && last != LineKind.TITLE;
    }

    private void add(Labelled labelled) {
        PendingLine line = labelled.line();
        for (int i = 0; i < line.blankLines(); i++) {
            record.addLine(line.number(), BLANK, 0, 0);
        }
        record.addLine(line.number(), line.bytes(), 0, line.bytes().length);
        last = labelled.kind();
        hasAbstract |= last == LineKind.ABSTRACT || last == LineKind.CONTINUATION;
    }

    private @Nullable Cut end() {
        Cut cut = hasAbstract || record.isEmpty()
                ? record.take(null)
                : record.refuse(
                        RejectionCode.EMPTY_ABSTRACT,
                        "line %d looks like a title and no abstract follows it".formatted(record.line()));
        hasAbstract = false;
        last = null;
        return cut;
    }
}
