package dev.abstracts.ingest.format.jats;

import dev.abstracts.contract.Format;
import dev.abstracts.ingest.format.Head;
import dev.abstracts.ingest.format.Recognition;
import dev.abstracts.ingest.format.RecordCutter;
import dev.abstracts.ingest.format.RecordFormat;
import dev.abstracts.ingest.format.xml.XmlCutter;
import dev.abstracts.ingest.format.xml.XmlHead;
import java.io.InputStream;

/** Recognised by the metadata of an article, alone or in whatever envelope, or by an article of PubMed. */
public final class JatsFormat implements RecordFormat {

    @Override
    public Format format() {
        return Format.JATS;
    }

    @Override
    public Recognition recognise(Head head) {
        XmlHead xml = XmlHead.of(head);
        boolean pubmed = xml.has("PubmedArticle")
                || xml.has("PubmedBookArticle")
                || xml.isRoot("PubmedArticleSet")
                || xml.has("MedlineCitation");
        boolean article = xml.has("article") && (xml.has("article-meta") || xml.has("journal-meta"));
        if (pubmed || article || xml.isRoot("pmc-articleset")) {
            return Recognition.yes(0.95);
        }
        return new Recognition(
                xml.isRoot("article") ? 0.4 : xml.root() == null ? 0 : 0.1,
                "has no <article> with <article-meta> and no <PubmedArticle>");
    }

    @Override
    public RecordCutter cutter(InputStream document) {
        return new XmlCutter(document, new JatsElements());
    }
}
