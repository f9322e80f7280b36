package dev.abstracts.enrich.format.jats;

import dev.abstracts.contract.Format;
import dev.abstracts.enrich.format.FormatParser;
import dev.abstracts.enrich.format.ReadOutcome;
import dev.abstracts.enrich.format.ReadOutcome.Read;
import dev.abstracts.enrich.format.ReadOutcome.Unreadable;
import dev.abstracts.enrich.format.RecordContext;
import dev.abstracts.enrich.xml.Element;
import dev.abstracts.enrich.xml.XmlTree;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads {@code jats}: by the name of the element, an article in JATS, an article or a book of PubMed, or the id of a deleted one. */
public final class JatsParser implements FormatParser {

    @Override
    public Format format() {
        return Format.JATS;
    }

    @Override
    public ReadOutcome read(String text, RecordContext context) {
        return switch (XmlTree.read(text)) {
            case XmlTree.Broken(String detail) -> new Unreadable(detail);
            case XmlTree.Tree(Element root) -> read(root, null);
        };
    }

    /** @param sourceDate the date of what holds the article, where that says one; it wins over the article's own */
    public static ReadOutcome read(Element root, @Nullable LocalDate sourceDate) {
        return switch (root.name()) {
            case "article" -> new Read(JatsArticle.fields(root, sourceDate));
            case "PubmedArticle", "PubmedBookArticle", "MedlineCitation" ->
                new Read(PubmedArticle.fields(root, sourceDate));
            case "PMID" -> new ReadOutcome.Withdrawn(sourceDate);
            default ->
                new Unreadable(
                        "the record is a <%s>; an <article> or a <PubmedArticle> was expected".formatted(root.name()));
        };
    }
}
