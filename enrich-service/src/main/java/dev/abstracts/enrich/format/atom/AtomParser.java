package dev.abstracts.enrich.format.atom;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.Author;
import dev.abstracts.contract.Format;
import dev.abstracts.enrich.dates.FeedDate;
import dev.abstracts.enrich.format.FormatParser;
import dev.abstracts.enrich.format.ReadOutcome;
import dev.abstracts.enrich.format.ReadOutcome.Read;
import dev.abstracts.enrich.format.ReadOutcome.Unreadable;
import dev.abstracts.enrich.format.RecordContext;
import dev.abstracts.enrich.format.RecordFields;
import dev.abstracts.enrich.format.rss.Announcement;
import dev.abstracts.enrich.format.rss.ItemMetadata;
import dev.abstracts.enrich.identifiers.ArxivId;
import dev.abstracts.enrich.identifiers.StatedIdentifiers;
import dev.abstracts.enrich.markup.Markup;
import dev.abstracts.enrich.text.WhiteSpace;
import dev.abstracts.enrich.xml.Element;
import dev.abstracts.enrich.xml.XmlTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
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
            case XmlTree.Tree(Element root) when root.is("entry") -> entry(root);
            case XmlTree.Tree(Element root) ->
                new Unreadable("the record is a <%s>; an <entry> was expected".formatted(root.name()));
        };
    }

    /** arXiv's daily feeds begin their summaries with what is announced, as those in RSS do. */
    private static ReadOutcome entry(Element entry) {
        ArxivId arxiv = arxivId(entry);
        Announcement announcement = Announcement.read(abstractText(entry, arxiv != null), entry.line("announce_type"));
        return announcement.isWithdrawal()
                ? new ReadOutcome.Withdrawn(day(entry, "updated", "published"))
                : new Read(fields(entry, arxiv, announcement));
    }

    private static RecordFields fields(Element entry, @Nullable ArxivId arxiv, Announcement announcement) {
        String title = text(entry.first("title"), arxiv != null);
        LocalDate updated = day(entry, "updated", "modified");
        LocalDate published = day(entry, "published", "issued", "created");
        Set<String> affiliations = new LinkedHashSet<>();
        return RecordFields.builder(announcement.abstractText())
                .title(title.isEmpty() ? null : WhiteSpace.oneLine(title))
                .credited(authors(entry, affiliations), false)
                .affiliations(List.copyOf(affiliations))
                .identifiers(ItemMetadata.identifiers(
                                entry,
                                new StatedIdentifiers().arxiv(announcement.id()).arxiv(arxiv))
                        .found())
                .published(
                        announcement.isReplacement()
                                ? null
                                : FeedDate.read(
                                        firstText(entry, "published", "issued", "created", "publicationDate", "date")))
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

    private static String abstractText(Element entry, boolean tex) {
        String summary = text(entry.first("summary"), tex);
        String content = ItemMetadata.isBroken(summary) ? text(entry.first("content"), tex) : "";
        return content.isEmpty() ? summary : content;
    }

    /** XHTML is markup itself; all other types are text, escaped markup or, against the rules, either. */
    private static String text(@Nullable Element element, boolean tex) {
        if (element == null) {
            return "";
        }
        if (!element.elements().isEmpty()) {
            return Markup.plainText(element);
        }
        String text = isEncoded(element) ? decoded(element.wholeText()) : element.wholeText();
        return tex && !element.has("type", "html") ? WhiteSpace.trim(text) : Markup.plainText(text);
    }

    /** What is neither a text nor XML is base64, says the standard; the draft before it had an attribute for it. */
    private static boolean isEncoded(Element element) {
        String type = element.attributes().getOrDefault("type", "");
        return element.has("mode", "base64")
                || type.indexOf('/') > 0 && !type.startsWith("text/") && !type.endsWith("xml");
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64), UTF_8);
        } catch (IllegalArgumentException e) {
            return base64;
        }
    }

    /** Where an entry has none, those of the feed that it was taken from count. */
    private static List<Author> authors(Element entry, Set<String> affiliations) {
        List<Author> authors = new ArrayList<>();
        Element source = entry.first("source");
        List<Element> own = entry.all("author");
        List<Element> stated =
                !own.isEmpty() || source == null || !entry.all("creator").isEmpty() ? own : source.all("author");
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
