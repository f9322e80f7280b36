package dev.abstracts.ingest.format.blocks;

import dev.abstracts.contract.RejectionCode;
import dev.abstracts.ingest.format.Cut;
import dev.abstracts.ingest.format.RecordCutter;
import dev.abstracts.ingest.format.text.LineReader;
import dev.abstracts.ingest.format.text.RecordBuffer;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A record ends behind its {@code Created:} line. Blank lines say nothing: an abstract may have paragraphs. An
 * {@code arXiv:ID} line ends a record that has no {@code Created:} line when it stands alone between blank lines, unless
 * another one follows: then it was the comment.
 */
final class BlocksCutter implements RecordCutter {

    /** How far the current record has come. */
    private enum Stage {
        TEXT,
        ID,
        LONE_ID,
        CREATED
    }

    private final LineReader lines;
    private final RecordBuffer record = new RecordBuffer();
    private Stage stage = Stage.TEXT;
    private @Nullable String arxivId;
    private boolean hasText;
    private boolean blankBefore = true;
    private boolean blankAfterId;

    BlocksCutter(InputStream document) {
        lines = new LineReader(document);
    }

    @Override
    public @Nullable Cut next() throws IOException {
        while (lines.next()) {
            Cut ended = lines.isFirstPart() && !lines.isBlank() && endsBefore() ? end() : null;
            look();
            record.add(lines);
            if (ended != null) {
                return ended;
            }
        }
        return stage == Stage.TEXT ? unended() : end();
    }

    /** Whether the current line, which is not blank, is no longer of the current record. */
    private boolean endsBefore() {
        String line = lines.length() <= BlocksLine.MAX_LENGTH ? lines.text() : "";
        return switch (stage) {
            case TEXT, ID -> false;
            case LONE_ID -> blankAfterId && !BlocksLine.isCreatedLabel(line) && BlocksLine.arxivId(line) == null;
            case CREATED -> !BlocksLine.isUpdated(line);
        };
    }

    private void look() {
        if (!lines.isFirstPart()) {
            return;
        }
        if (lines.isBlank()) {
            blankBefore = true;
            blankAfterId = stage == Stage.LONE_ID;
            return;
        }
        String line = lines.length() <= BlocksLine.MAX_LENGTH ? lines.text() : "";
        String id = BlocksLine.arxivId(line);
        if (id != null) {
            hasText |= stage != Stage.TEXT;
            arxivId = id;
            stage = blankBefore ? Stage.LONE_ID : Stage.ID;
            blankAfterId = false;
        } else if (BlocksLine.isCreated(line) || stage != Stage.TEXT && BlocksLine.isCreatedLabel(line)) {
            stage = Stage.CREATED;
        } else if (stage != Stage.CREATED) {
            stage = Stage.TEXT;
            hasText = true;
        }
        blankBefore = false;
    }

    private @Nullable Cut end() {
        Cut cut = hasText || record.isEmpty()
                ? record.take(arxivId)
                : record.refuse(
                        RejectionCode.EMPTY_ABSTRACT,
                        "the record on line %d has no abstract before its arXiv: and Created: lines"
                                .formatted(record.line()));
        stage = Stage.TEXT;
        arxivId = null;
        hasText = false;
        return cut;
    }

    private @Nullable Cut unended() {
        if (record.isEmpty()) {
            return null;
        }
        return record.refuse(
                RejectionCode.MALFORMED_RECORD,
                "the record that begins on line %d has no arXiv: and Created: lines at its end"
                        .formatted(record.line()));
    }
}
