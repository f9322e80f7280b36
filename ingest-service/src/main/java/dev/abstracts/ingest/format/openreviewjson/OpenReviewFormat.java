package dev.abstracts.ingest.format.openreviewjson;

import dev.abstracts.contract.Format;
import dev.abstracts.ingest.format.Head;
import dev.abstracts.ingest.format.Recognition;
import dev.abstracts.ingest.format.RecordCutter;
import dev.abstracts.ingest.format.RecordFormat;
import dev.abstracts.ingest.format.json.JsonCutter;
import dev.abstracts.ingest.format.json.JsonOutline;
import dev.abstracts.ingest.format.json.JsonShape;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

/** Recognised by objects with {@code content} and a forum, an invitation or signatures, bare or in {@code notes}. */
public final class OpenReviewFormat implements RecordFormat {

    private static final JsonShape SHAPE = new JsonShape(Set.of("notes"), Set.of());
    private static final List<String> ENVELOPES = List.of("", "notes");

    @Override
    public Format format() {
        return Format.OPENREVIEW_JSON;
    }

    @Override
    public Recognition recognise(Head head) {
        JsonOutline outline = JsonOutline.of(head);
        if (outline.isEmpty()) {
            return new Recognition(0, "is no JSON");
        }
        boolean content = outline.has(ENVELOPES, "content");
        if (content && outline.has(ENVELOPES, "forum", "invitation", "invitations", "signatures")) {
            return Recognition.yes(1);
        }
        if (content && outline.has(ENVELOPES, "content/title") && outline.has(ENVELOPES, "content/abstract")) {
            return Recognition.yes(0.8);
        }
        return new Recognition(content ? 0.3 : 0, "has no note with a \"forum\" and a \"content\"");
    }

    @Override
    public RecordCutter cutter(InputStream document) {
        return new JsonCutter(document, SHAPE, NoteGlance::read);
    }
}
