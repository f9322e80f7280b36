package dev.abstracts.ingest.format.atom;

import dev.abstracts.contract.Format;
import dev.abstracts.ingest.format.Head;
import dev.abstracts.ingest.format.Recognition;
import dev.abstracts.ingest.format.RecordCutter;
import dev.abstracts.ingest.format.RecordFormat;
import dev.abstracts.ingest.format.xml.XmlCutter;
import dev.abstracts.ingest.format.xml.XmlHead;
import java.io.InputStream;

/** Recognised by its root element, a feed or a lone entry. */
public final class AtomFormat implements RecordFormat {

    private static final String NAMESPACE = "www.w3.org/2005/Atom";

    @Override
    public Format format() {
        return Format.ATOM;
    }

    @Override
    public Recognition recognise(Head head) {
        XmlHead xml = XmlHead.of(head);
        if (xml.isRoot("feed") || xml.isRoot("entry")) {
            boolean certain = xml.rootTag().contains(NAMESPACE) || xml.rootTag().contains("purl.org/atom");
            return Recognition.yes(certain ? 1 : 0.8);
        }
        return new Recognition(xml.root() == null ? 0 : 0.1, "has no <feed> or <entry> as its root element");
    }

    @Override
    public RecordCutter cutter(InputStream document) {
        return new XmlCutter(document, new AtomElements());
    }
}
