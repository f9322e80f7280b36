package dev.abstracts.enrich.format.rss;

import dev.abstracts.contract.Author;
import dev.abstracts.enrich.identifiers.StatedIdentifiers;
import dev.abstracts.enrich.markup.Markup;
import dev.abstracts.enrich.names.NameList;
import dev.abstracts.enrich.names.PersonName;
import dev.abstracts.enrich.text.WhiteSpace;
import dev.abstracts.enrich.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What feeds of either kind say of papers in the vocabularies of Dublin Core, PRISM and arXiv: creators, DOI, where it was
 * published.
 */
public final class ItemMetadata {

    /** {@code ada@example.org (Ada Green)}. */
    private static final Pattern MAIL = Pattern.compile("\\S+@\\S+\\s*(?:\\(([^()]*)\\))?");

    /** {@code Ada Green <ada@example.org>}. */
    private static final Pattern ADDRESS =
            Pattern.compile("\\s?[<(\\[]?[^\\s<>()\\[\\]@,;]{1,64}@[^\\s<>()\\[\\]@,;]{1,100}[>)\\]]?");

    private static final int LONGEST_MAIL = 200;

    /** Of links: others lead to replies, to parts or to sources. */
    private static final Set<String> IS_ITSELF = Set.of("", "alternate", "self", "related", "canonical");

    private ItemMetadata() {}

    /** Of {@code dc:creator} and {@code author}: one name each, or all in one, perhaps as links. */
    public static List<Author> creators(Element item) {
        List<Author> authors = new ArrayList<>();
        List<Element> stated = item.all("creator");
        List<Element> creators = stated.isEmpty() ? item.all("author") : stated;
        for (Element creator : creators) {
            String line = WhiteSpace.oneLine(Markup.plainText(creator.wholeText()));
            Matcher mail = MAIL.matcher(line.length() <= LONGEST_MAIL ? line : "");
            String name =
                    !mail.matches() ? ADDRESS.matcher(line).replaceAll("") : mail.group(1) == null ? "" : mail.group(1);
            if (!name.isEmpty()) {
                addNames(name, creators.size() > 1, authors);
            }
        }
        return authors;
    }

    /**
     * Adds the names of a line, which may be several where there is no other line. One comma parts a last name from a first name
     * unless each side has words enough for a name of its own; semicolons part names that have such commas.
     */
    public static void addNames(String line, boolean amongOthers, List<Author> authors) {
        if (line.indexOf(';') >= 0) {
            for (String name : line.split(";")) {
                add(PersonName.readable(name), authors);
            }
        } else if (isOneName(line, amongOthers)) {
            add(PersonName.readable(line), authors);
        } else {
            NameList.split(line).forEach(name -> add(name, authors));
        }
    }

    /** Collects the identifiers in elements for them, in names and in links to the paper. */
    public static StatedIdentifiers identifiers(Element item, StatedIdentifiers identifiers) {
        for (String name : List.of("doi", "DOI")) {
            item.all(name).forEach(doi -> identifiers.doi(doi.wholeText()));
        }
        for (String name : List.of("identifier", "guid", "id", "link")) {
            for (Element element : item.all(name)) {
                String address = element.attribute("href");
                if (IS_ITSELF.contains(element.attributes().getOrDefault("rel", ""))) {
                    identifiers.mentioned(address == null ? element.wholeText().strip() : address);
                }
            }
        }
        return identifiers.mentioned(item.attribute("about"));
    }

    /** A text of an item that ends before its end, which publishers put before the whole one. */
    public static boolean isBroken(String text) {
        return text.isEmpty() || text.endsWith("...") || text.endsWith("…") || text.endsWith("[…]");
    }

    /** arXiv's own, else made of PRISM's elements, {@code Journal of Moss 12 (2021)}, else {@code dc:source}. */
    public static @Nullable String journalReference(Element item) {
        String arxiv = item.line("journal_ref");
        String stated = arxiv == null ? item.line("journal_reference") : arxiv;
        String journal = item.line("publicationName");
        if (stated != null) {
            return stated;
        }
        if (journal == null) {
            return source(item);
        }
        String volume = item.line("volume");
        String date = item.text("publicationDate");
        String year = date != null && date.matches("\\d{4}.*") ? " (" + date.substring(0, 4) + ")" : "";
        return journal + (volume == null ? "" : " " + volume) + year;
    }

    /** Not the feed that an item was taken from, which RSS and Atom name so too. */
    private static @Nullable String source(Element item) {
        for (Element source : item.all("source")) {
            String line = source.line();
            if (source.namespace().contains("dc") && line != null && !line.contains("://")) {
                return line;
            }
        }
        return null;
    }

    private static boolean isOneName(String line, boolean amongOthers) {
        if (line.contains(" and ") || line.contains(" & ")) {
            return false;
        }
        List<String> parts = new ArrayList<>();
        for (String part : line.split(",")) {
            if (!PersonName.isSuffix(part.strip())) {
                parts.add(part.strip());
            }
        }
        return parts.size() < 2
                || parts.size() == 2
                        && (amongOthers
                                || parts.get(0).indexOf(' ') < 0
                                || parts.get(1).indexOf(' ') < 0);
    }

    private static void add(String name, List<Author> authors) {
        if (!name.isEmpty()) {
            authors.add(Author.named(name));
        }
    }
}
