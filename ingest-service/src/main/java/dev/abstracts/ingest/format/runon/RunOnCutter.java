package dev.abstracts.ingest.format.runon;

import dev.abstracts.contract.RejectionCode;
import dev.abstracts.ingest.format.Cut;
import dev.abstracts.ingest.format.RecordCutter;
import dev.abstracts.ingest.format.runon.RunOnBoundary.Kind;
import dev.abstracts.ingest.format.text.LineReader;
import dev.abstracts.ingest.format.text.RecordBuffer;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A record ends behind an {@code arXiv:ID} at the very start of a line; what is glued to it begins the next record. An id
 * elsewhere, an indented one, or one that punctuation or a small letter follows is merely spoken of.
 */
final class RunOnCutter implements RecordCutter {

    private final LineReader lines;
    private final RecordBuffer record = new RecordBuffer();

    /** The last line was this id and nothing else; the next line shows what it was. */
    private @Nullable RunOnBoundary alone;

    private boolean hasText;
    private boolean seenGlued;

    RunOnCutter(InputStream document) {
        lines = new LineReader(document);
    }

    @Override
    public @Nullable Cut next() throws IOException {
        while (lines.next()) {
            if (!lines.isFirstPart()) {
                text(0);
                continue;
            }
            Cut cut = line();
            if (cut != null) {
                return cut;
            }
        }
        if (alone != null) {
            return end(alone.arxivId());
        }
        return record.isEmpty()
                ? null
                : record.refuse(
                        RejectionCode.MALFORMED_RECORD,
                        "the record that begins on line %d has no \"arXiv:ID\" at its end".formatted(record.line()));
    }

    private @Nullable Cut line() {
        if (lines.isBlank()) {
            record.add(lines);
            return null;
        }
        RunOnBoundary boundary = RunOnBoundary.at(lines.start(RunOnBoundary.look()));
        Cut ended = null;
        if (alone != null) {
            if (boundary == null && !goesOn()) {
                ended = end(alone.arxivId());
            } else {
                hasText = true;
            }
            alone = null;
        }
        if (boundary == null || boundary.kind() == Kind.SPACED && seenGlued) {
            text(0);
        } else if (boundary.kind() == Kind.ALONE) {
            record.add(lines);
            alone = boundary;
        } else {
            seenGlued |= boundary.kind() == Kind.GLUED;
            record.add(lines, 0, boundary.next());
            ended = end(boundary.arxivId());
            text(boundary.next());
        }
        return ended;
    }

    private void text(int from) {
        record.add(lines, from, lines.length());
        hasText = true;
    }

    /** Whether the current line goes on with the sentence that the line before, a lone id, is part of. */
    private boolean goesOn() {
        byte first = lines.bytes()[0];
        return first >= 'a' && first <= 'z' || first == ' ' || first == ')' || first == ',';
    }

    private @Nullable Cut end(String arxivId) {
        Cut cut = hasText
                ? record.take(arxivId)
                : record.refuse(
                        RejectionCode.EMPTY_ABSTRACT,
                        "the record on line %d has no abstract before its \"arXiv:ID\"".formatted(record.line()));
        hasText = false;
        alone = null;
        return cut;
    }
}
