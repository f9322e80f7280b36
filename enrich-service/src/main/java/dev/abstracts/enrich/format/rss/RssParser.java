package dev.abstracts.enrich.format.rss;

import dev.abstracts.contract.Format;
import dev.abstracts.contract.PublicationDate;
import dev.abstracts.enrich.dates.FeedDate;
import dev.abstracts.enrich.format.FormatParser;
import dev.abstracts.enrich.format.ReadOutcome;
import dev.abstracts.enrich.format.ReadOutcome.Read;
import dev.abstracts.enrich.format.ReadOutcome.Unreadable;
import dev.abstracts.enrich.format.RecordContext;
import dev.abstracts.enrich.format.RecordFields;
import dev.abstracts.enrich.identifiers.StatedIdentifiers;
import dev.abstracts.enrich.markup.Markup;
import dev.abstracts.enrich.text.WhiteSpace;
import dev.abstracts.enrich.xml.Element;
import dev.abstracts.enrich.xml.XmlTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code rss}. The description is the abstract; the encoded content where there is no description, or where that breaks off.
 * Sources: rssboard.org, "RSS 2.0 Specification"; web.resource.org, "RDF Site Summary (RSS) 1.0"; info.arxiv.org, "RSS feeds".
 */
public final class RssParser implements FormatParser {

    @Override
    public Format format() {
        return Format.RSS;
    }

    @Override
    public ReadOutcome read(String text, RecordContext context) {
        return switch (XmlTree.read(text)) {
            case XmlTree.Broken(String detail) -> new Unreadable(detail);
            case XmlTree.Tree(Element root) when root.is("item") -> read(root);
            case XmlTree.Tree(Element root) ->
                new Unreadable("the record is a <%s>; an <item> was expected".formatted(root.name()));
        };
    }

    private static ReadOutcome read(Element item) {
        PublicationDate date = date(item);
        Announcement announcement = Announcement.read(description(item), item.line("announce_type"));
        if (announcement.isWithdrawal()) {
            return new ReadOutcome.Withdrawn(FeedDate.day(item.text("pubDate")));
        }
        ArxivTitle title = ArxivTitle.read(title(item));
        StatedIdentifiers identifiers = ItemMetadata.identifiers(
                item, new StatedIdentifiers().arxiv(announcement.id()).arxiv(title.id()));
        List<String> categories = new ArrayList<>();
        if (title.category() != null) {
            categories.add(title.category());
        }
        for (String name : List.of("category", "subject")) {
            item.all(name)
                    .forEach(category -> categories.add(category.wholeText().strip()));
        }
        return new Read(RecordFields.builder(announcement.abstractText())
                .title(title.title().isEmpty() ? null : title.title())
                .credited(ItemMetadata.creators(item), false)
                .identifiers(identifiers.found())
                .published(announcement.isReplacement() || title.isUpdate() ? null : date)
                .sourceDate(date == null || date.precision() != PublicationDate.Precision.DAY ? null : date.date())
                .categories(categories)
                .journalReference(ItemMetadata.journalReference(item))
                .build());
    }

    private static @Nullable PublicationDate date(Element item) {
        for (String name : List.of("publicationDate", "pubDate", "date", "published", "issued")) {
            PublicationDate date = FeedDate.read(item.text(name));
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static String title(Element item) {
        Element title = item.first("title");
        return title == null ? "" : WhiteSpace.oneLine(text(title));
    }

    private static String description(Element item) {
        Element description = item.first("description");
        Element encoded = item.first("encoded");
        encoded = encoded == null ? item.first("content") : encoded;
        encoded = encoded == null ? item.first("summary") : encoded;
        encoded = encoded == null ? item.first("body") : encoded;
        String text = description == null ? "" : text(description);
        return ItemMetadata.isBroken(text) && encoded != null && !text(encoded).isEmpty() ? text(encoded) : text;
    }

    private static String text(Element element) {
        return element.elements().isEmpty() ? Markup.plainText(element.wholeText()) : Markup.plainText(element);
    }
}
