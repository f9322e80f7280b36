package dev.abstracts.ingest.format.csljson;

import dev.abstracts.contract.Format;
import dev.abstracts.ingest.format.Head;
import dev.abstracts.ingest.format.Recognition;
import dev.abstracts.ingest.format.RecordCutter;
import dev.abstracts.ingest.format.RecordFormat;
import dev.abstracts.ingest.format.UniqueOwnIds;
import dev.abstracts.ingest.format.json.CitationGlance;
import dev.abstracts.ingest.format.json.JsonCutter;
import dev.abstracts.ingest.format.json.JsonOutline;
import dev.abstracts.ingest.format.json.JsonShape;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

/** Recognised by objects with a title and what only CSL calls so: names in parts, dates in parts, a container's title. */
public final class CslFormat implements RecordFormat {

    private static final JsonShape SHAPE = new JsonShape(Set.of("items", "references"), Set.of("csljson"));
    private static final List<String> ENVELOPES = List.of("", "items", "references", "csljson", "items/csljson");

    @Override
    public Format format() {
        return Format.CSL_JSON;
    }

    @Override
    public Recognition recognise(Head head) {
        JsonOutline outline = JsonOutline.of(head);
        if (outline.isEmpty()) {
            return new Recognition(0, "is no JSON");
        }
        boolean title = outline.has(ENVELOPES, "title");
        boolean inParts = outline.has(
                ENVELOPES, "author/family", "author/literal", "editor/family", "issued/date-parts", "issued/raw");
        boolean names = outline.has(ENVELOPES, "container-title", "citation-key", "citation-label", "title-short");
        if (title && (inParts || names)) {
            return Recognition.yes(inParts ? 1 : 0.9);
        }
        return new Recognition(
                title ? 0.2 : 0, "has no item with a \"title\" and an \"author\" or \"issued\" date in parts");
    }

    @Override
    public RecordCutter cutter(InputStream document) {
        return new UniqueOwnIds(new JsonCutter(document, SHAPE, CitationGlance::read));
    }
}
