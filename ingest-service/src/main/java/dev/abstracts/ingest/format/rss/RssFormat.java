package dev.abstracts.ingest.format.rss;

import dev.abstracts.contract.Format;
import dev.abstracts.ingest.format.Head;
import dev.abstracts.ingest.format.Recognition;
import dev.abstracts.ingest.format.RecordCutter;
import dev.abstracts.ingest.format.RecordFormat;
import dev.abstracts.ingest.format.xml.XmlCutter;
import dev.abstracts.ingest.format.xml.XmlHead;
import java.io.InputStream;

/** Recognised by its root element: {@code rss}, or {@code RDF} with a channel or items in it. */
public final class RssFormat implements RecordFormat {

    @Override
    public Format format() {
        return Format.RSS;
    }

    @Override
    public Recognition recognise(Head head) {
        XmlHead xml = XmlHead.of(head);
        if (xml.isRoot("rss") || xml.isRoot("RDF") && (xml.has("channel") || xml.has("item"))) {
            return Recognition.yes(1);
        }
        if (xml.isRoot("channel") || xml.isRoot("item")) {
            return Recognition.yes(0.7);
        }
        return new Recognition(xml.root() == null ? 0 : 0.1, "has no <rss> and no <rdf:RDF> with a <channel>");
    }

    @Override
    public RecordCutter cutter(InputStream document) {
        return new XmlCutter(document, new RssElements());
    }
}
