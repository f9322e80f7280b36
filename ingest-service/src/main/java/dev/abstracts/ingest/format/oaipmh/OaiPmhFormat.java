package dev.abstracts.ingest.format.oaipmh;

import dev.abstracts.contract.Format;
import dev.abstracts.ingest.format.Head;
import dev.abstracts.ingest.format.Recognition;
import dev.abstracts.ingest.format.RecordCutter;
import dev.abstracts.ingest.format.RecordFormat;
import dev.abstracts.ingest.format.xml.XmlCutter;
import dev.abstracts.ingest.format.xml.XmlHead;
import java.io.InputStream;

/** Recognised by its root element; records without one, as harvesting tools keep them, by their {@code header}. */
public final class OaiPmhFormat implements RecordFormat {

    @Override
    public Format format() {
        return Format.OAI_PMH;
    }

    @Override
    public Recognition recognise(Head head) {
        XmlHead xml = XmlHead.of(head);
        if (xml.isRoot("OAI-PMH") || xml.isRoot("ListRecords") || xml.isRoot("GetRecord")) {
            return Recognition.yes(1);
        }
        if (xml.has("record") && xml.has("header") && xml.has("identifier")) {
            return Recognition.yes(0.9);
        }
        return new Recognition(
                xml.root() == null ? 0 : 0.1, "has no <OAI-PMH> and no <record> with a <header> and an <identifier>");
    }

    @Override
    public RecordCutter cutter(InputStream document) {
        return new XmlCutter(document, new OaiPmhElements());
    }
}
