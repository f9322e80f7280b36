package dev.abstracts.ingest.format.crossrefjson;

import dev.abstracts.contract.Format;
import dev.abstracts.ingest.format.Head;
import dev.abstracts.ingest.format.Recognition;
import dev.abstracts.ingest.format.RecordCutter;
import dev.abstracts.ingest.format.RecordFormat;
import dev.abstracts.ingest.format.json.CitationGlance;
import dev.abstracts.ingest.format.json.JsonCutter;
import dev.abstracts.ingest.format.json.JsonOutline;
import dev.abstracts.ingest.format.json.JsonShape;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

/** Recognised by the API's envelope, or by objects with a DOI and what only Crossref says of it. */
public final class CrossrefFormat implements RecordFormat {

    private static final JsonShape SHAPE = new JsonShape(Set.of("items"), Set.of("message"));
    private static final List<String> ENVELOPES = List.of("", "items", "message", "message/items");

    @Override
    public Format format() {
        return Format.CROSSREF_JSON;
    }

    @Override
    public Recognition recognise(Head head) {
        JsonOutline outline = JsonOutline.of(head);
        if (outline.isEmpty()) {
            return new Recognition(0, "is no JSON");
        }
        boolean envelope =
                outline.paths().contains("message-type") && outline.paths().contains("message");
        boolean doi = outline.has(ENVELOPES, "DOI");
        boolean own =
                outline.has(ENVELOPES, "title[]", "deposited", "indexed", "member", "prefix", "is-referenced-by-count");
        if (envelope || doi && own) {
            // Its works have no id, items of CSL do, also where a list has crept into them.
            return Recognition.yes(envelope || !outline.has(ENVELOPES, "id") ? 1 : 0.85);
        }
        return new Recognition(
                doi ? 0.3 : 0, "has neither a \"message\" nor a work with a \"DOI\" and a list in \"title\"");
    }

    @Override
    public RecordCutter cutter(InputStream document) {
        return new JsonCutter(document, SHAPE, CitationGlance::read);
    }
}
