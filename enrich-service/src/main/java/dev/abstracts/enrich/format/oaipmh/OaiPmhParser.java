package dev.abstracts.enrich.format.oaipmh;

import dev.abstracts.contract.Format;
import dev.abstracts.enrich.dates.FeedDate;
import dev.abstracts.enrich.format.FormatParser;
import dev.abstracts.enrich.format.ReadOutcome;
import dev.abstracts.enrich.format.ReadOutcome.Read;
import dev.abstracts.enrich.format.ReadOutcome.Unreadable;
import dev.abstracts.enrich.format.RecordContext;
import dev.abstracts.enrich.format.jats.JatsParser;
import dev.abstracts.enrich.subject.ArxivTaxonomy;
import dev.abstracts.enrich.xml.Element;
import dev.abstracts.enrich.xml.XmlTree;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code oai-pmh}. The header says when the repository changed the record, and whether it was deleted; the metadata is read
 * by the name of its element. Source: openarchives.org, "The Open Archives Initiative Protocol for Metadata Harvesting", 2.0.
 */
public final class OaiPmhParser implements FormatParser {

    private final DublinCore dublinCore;

    public OaiPmhParser(ArxivTaxonomy taxonomy) {
        this.dublinCore = new DublinCore(taxonomy);
    }

    @Override
    public Format format() {
        return Format.OAI_PMH;
    }

    @Override
    public ReadOutcome read(String text, RecordContext context) {
        return switch (XmlTree.read(text)) {
            case XmlTree.Broken(String detail) -> new Unreadable(detail);
            case XmlTree.Tree(Element root) -> read(root);
        };
    }

    private ReadOutcome read(Element root) {
        if (!root.is("record")) {
            return new Unreadable("the record is a <%s>; a <record> was expected".formatted(root.name()));
        }
        Element header = root.first("header");
        LocalDate datestamp = header == null ? null : FeedDate.day(header.text("datestamp"));
        if (header != null && header.has("status", "deleted")) {
            return new ReadOutcome.Withdrawn(datestamp);
        }
        Element metadata = root.first("metadata");
        List<Element> kinds = metadata == null ? List.of() : metadata.elements();
        if (kinds.isEmpty()) {
            return new Unreadable("the record has no <metadata>; harvest it with ListRecords or GetRecord");
        }
        return read(kinds.getFirst(), header == null ? null : header.text("identifier"), datestamp);
    }

    private ReadOutcome read(Element metadata, @Nullable String identifier, @Nullable LocalDate datestamp) {
        return switch (metadata.name()) {
            case "arXiv", "arXivRaw", "arXivOld" -> new Read(ArxivMetadata.fields(metadata, identifier, datestamp));
            case "article", "PubmedArticle", "PubmedBookArticle" -> JatsParser.read(metadata, datestamp);
            case "mods" -> new Read(Mods.fields(metadata, datestamp));
            case "modsCollection" ->
                metadata.first("mods") instanceof Element mods
                        ? new Read(Mods.fields(mods, datestamp))
                        : unknown(metadata);
            default -> readByContent(metadata, identifier, datestamp);
        };
    }

    private ReadOutcome readByContent(Element metadata, @Nullable String identifier, @Nullable LocalDate datestamp) {
        Element resource = DataCite.resource(metadata);
        if (resource != null) {
            return new Read(DataCite.fields(resource, datestamp));
        }
        return DublinCore.is(metadata)
                ? new Read(dublinCore.fields(metadata, identifier, datestamp))
                : unknown(metadata);
    }

    private static Unreadable unknown(Element metadata) {
        return new Unreadable(
                "the metadata is a <%s>, which is not known; harvest with metadataPrefix=oai_dc, or arXiv where there is that"
                        .formatted(metadata.name()));
    }
}
