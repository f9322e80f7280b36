package dev.abstracts.enrich.format.atom;

import dev.abstracts.contract.Author;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.Identifiers;
import dev.abstracts.enrich.dates.FeedDate;
import dev.abstracts.enrich.format.FormatParser;
import dev.abstracts.enrich.format.ReadOutcome;
import dev.abstracts.enrich.format.ReadOutcome.Read;
import dev.abstracts.enrich.format.ReadOutcome.Unreadable;
import dev.abstracts.enrich.format.RecordContext;
import dev.abstracts.enrich.format.RecordFields;
import dev.abstracts.enrich.format.rss.ItemMetadata;
import dev.abstracts.enrich.identifiers.ArxivId;
import dev.abstracts.enrich.markup.Markup;
import dev.abstracts.enrich.text.WhiteSpace;
import dev.abstracts.enrich.xml.Element;
import dev.abstracts.enrich.xml.XmlTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code atom}. arXiv's texts are TeX and stay as they are; those of other feeds may be marked up, whatever their type says.
 * Sources: RFC 4287 and its draft 0.3; info.arxiv.org, "arXiv API User's Manual".
 */
public final class AtomParser implements FormatParser {

    @Override
    public Format format() {
        return Format.ATOM;
    }

    @Override
    public ReadOutcome read(String text, RecordContext context) {
        return switch (XmlTree.read(text)) {
            case XmlTree.Broken(String detail) -> new Unreadable(detail);
            case XmlTree.Tree(Element root)
            when root.is("deleted-entry") -> new ReadOutcome.Withdrawn(FeedDate.day(root.attribute("when")));
            case XmlTree.Tree(Element root) when root.is("entry") -> new Read(fields(root));
            case XmlTree.Tree(Element root) ->
                new Unreadable("the record is a <%s>; an <entry> was expected".formatted(root.name()));
        };
    }

    private static RecordFields fields(Element entry) {
        ArxivId arxiv = arxivId(entry);
        String summary = text(entry.first("summary"), arxiv != null);
        String title = text(entry.first("title"), arxiv != null);
        LocalDate updated = day(entry, "updated", "modified");
        LocalDate published = day(entry, "published", "issued", "created");
        Set<String> affiliations = new LinkedHashSet<>();
        return RecordFields.builder(summary.isEmpty() ? text(entry.first("content"), arxiv != null) : summary)
                .title(title.isEmpty() ? null : WhiteSpace.oneLine(title))
                .credited(authors(entry, affiliations), false)
                .affiliations(List.copyOf(affiliations))
                .identifiers(new Identifiers(
                        arxiv == null ? null : arxiv.id(),
                        arxiv == null ? null : arxiv.version(),
                        ItemMetadata.doi(entry),
                        null))
                .published(FeedDate.read(firstText(entry, "published", "issued", "created", "publicationDate", "date")))
                .sourceDate(updated != null ? updated : published)
                .categories(categories(entry))
                .comment(entry.line("comment"))
                .journalReference(ItemMetadata.journalReference(entry))
                .build();
    }

    private static @Nullable ArxivId arxivId(Element entry) {
        String id = entry.text("id");
        ArxivId arxiv = id == null ? null : ArxivId.parse(id);
        for (Element link : entry.all("link")) {
            String address = link.attribute("href");
            arxiv = arxiv == null && address != null ? ArxivId.parse(address) : arxiv;
        }
        return arxiv;
    }

    /** XHTML is markup itself; all other types are text, escaped markup or, against the rules, either. */
    private static String text(@Nullable Element element, boolean tex) {
        if (element == null) {
            return "";
        }
        if (!element.elements().isEmpty()) {
            return Markup.plainText(element);
        }
        return tex && !element.has("type", "html")
                ? WhiteSpace.trim(element.wholeText())
                : Markup.plainText(element.wholeText());
    }

    private static List<Author> authors(Element entry, Set<String> affiliations) {
        List<Author> authors = new ArrayList<>();
        List<Element> stated = entry.all("author");
        for (Element author : stated) {
            String name = author.first("name") == null ? author.line() : author.line("name");
            if (name != null) {
                ItemMetadata.addNames(name, stated.size() > 1, authors);
            }
            for (Element affiliation : author.all("affiliation")) {
                String line = affiliation.line();
                if (line != null) {
                    affiliations.add(line);
                }
            }
        }
        return authors.isEmpty() ? ItemMetadata.creators(entry) : authors;
    }

    private static List<String> categories(Element entry) {
        List<String> categories = new ArrayList<>();
        for (String name : List.of("primary_category", "category")) {
            for (Element category : entry.all(name)) {
                String term = category.attribute("term");
                if (term != null) {
                    categories.add(term);
                }
            }
        }
        return categories;
    }

    private static @Nullable LocalDate day(Element entry, String... names) {
        return FeedDate.day(firstText(entry, names));
    }

    private static @Nullable String firstText(Element entry, String... names) {
        for (String name : names) {
            String text = entry.text(name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}
