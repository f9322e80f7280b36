package dev.abstracts.enrich.format.runon;

import dev.abstracts.contract.Format;
import dev.abstracts.contract.Identifiers;
import dev.abstracts.enrich.comment.CommentRecogniser;
import dev.abstracts.enrich.format.FormatParser;
import dev.abstracts.enrich.format.ReadOutcome;
import dev.abstracts.enrich.format.ReadOutcome.Read;
import dev.abstracts.enrich.format.ReadOutcome.Unreadable;
import dev.abstracts.enrich.format.RecordContext;
import dev.abstracts.enrich.format.RecordFields;
import dev.abstracts.enrich.identifiers.ArxivId;
import dev.abstracts.enrich.text.WhiteSpace;
import java.util.List;

/** Reads {@code run-on}: the last line is the id; of the lines above it the last is a comment when it reads like one. */
public final class RunOnParser implements FormatParser {

    private static final String ID = "arXiv:";

    @Override
    public Format format() {
        return Format.RUN_ON;
    }

    @Override
    public ReadOutcome read(String text, RecordContext context) {
        int lastLine = text.lastIndexOf('\n') + 1;
        String line = text.substring(lastLine);
        ArxivId id = line.startsWith(ID) ? ArxivId.parse(WhiteSpace.trim(line)) : null;
        if (id == null) {
            return new Unreadable("the record's last line is not arXiv: and an id");
        }
        List<String> lines = WhiteSpace.lines(text.substring(0, Math.max(0, lastLine - 1))).stream()
                .map(WhiteSpace::trim)
                .filter(l -> !l.isEmpty())
                .toList();
        // An abstract is one line here; more than two lines break that rule, and the last one must show what it is.
        boolean commented = lines.size() == 2 || CommentRecogniser.endsInComment(lines);
        List<String> abstractLines = lines.subList(0, lines.size() - (commented ? 1 : 0));
        return new Read(RecordFields.builder(String.join("\n", abstractLines))
                .comment(commented ? lines.getLast() : null)
                .identifiers(new Identifiers(id.id(), id.version(), null, null))
                .build());
    }
}
