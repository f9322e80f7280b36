package dev.abstracts.enrich.format.oaipmh;

import dev.abstracts.contract.Author;
import dev.abstracts.contract.PublicationDate;
import dev.abstracts.enrich.comment.CommentRecogniser;
import dev.abstracts.enrich.dates.FeedDate;
import dev.abstracts.enrich.dates.WrittenDate;
import dev.abstracts.enrich.format.RecordFields;
import dev.abstracts.enrich.identifiers.ArxivId;
import dev.abstracts.enrich.identifiers.Doi;
import dev.abstracts.enrich.identifiers.StatedIdentifiers;
import dev.abstracts.enrich.markup.Markup;
import dev.abstracts.enrich.names.PersonName;
import dev.abstracts.enrich.subject.ArxivTaxonomy;
import dev.abstracts.enrich.text.WhiteSpace;
import dev.abstracts.enrich.xml.Element;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Dublin Core, plain or qualified. Its elements repeat and mean many things: the first description is the abstract unless there
 * is an element for it, one that begins with {@code Comment:} the comment; identifiers are DOIs, addresses and, of arXiv, the
 * reference of the journal; of the dates the earliest is that of the paper. Source: dublincore.org, "DCMI Metadata Terms".
 */
final class DublinCore {

    private static final int LONGEST_NOTE = 80;
    private static final int SHORTEST_BESIDE_NOTES = 200;

    private final ArxivTaxonomy taxonomy;

    DublinCore(ArxivTaxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    static boolean is(Element metadata) {
        return metadata.is("dc") || metadata.first("title") != null || metadata.first("description") != null;
    }

    RecordFields fields(Element metadata, @Nullable String identifier, @Nullable LocalDate datestamp) {
        ArxivId arxiv = identifier == null ? null : ArxivMetadata.idOf(identifier);
        StatedIdentifiers identifiers = new StatedIdentifiers().arxiv(arxiv);
        String reference = null;
        for (String value : values(metadata, "identifier")) {
            identifiers.mentioned(value);
            if (arxiv != null && reference == null && isReference(value)) {
                reference = WhiteSpace.oneLine(value);
            }
        }
        // Other relations are to other works.
        values(metadata, "relation").stream()
                .filter(value -> value.contains("altIdentifier/"))
                .map(value -> value.replace("/arxiv/", "/arxiv:"))
                .forEach(identifiers::mentioned);
        boolean tex = arxiv != null;
        String title = first(values(metadata, "title"));
        String abstractText = abstractText(metadata);
        return RecordFields.builder(tex ? abstractText : Markup.plainText(abstractText))
                .title(title == null ? null : WhiteSpace.oneLine(tex ? title : Markup.plainText(title)))
                .credited(authors(metadata), false)
                .identifiers(identifiers.found())
                .published(published(metadata))
                .sourceDate(datestamp)
                .categories(categories(metadata, tex))
                .comment(comment(metadata))
                .journalReference(reference != null ? reference : journal(metadata))
                .build();
    }

    /** Of arXiv's identifiers, what is neither an address nor a DOI. */
    private static boolean isReference(String identifier) {
        return !identifier.contains("://") && ArxivId.parse(identifier) == null && Doi.parse(identifier) == null;
    }

    /** The first description, unless it can only be a note, such as how many pages a thesis has, before the abstract. */
    private static String abstractText(Element metadata) {
        String stated = first(values(metadata, "abstract"));
        if (stated != null) {
            return stated;
        }
        List<String> descriptions = values(metadata, "description").stream()
                .filter(value -> !CommentRecogniser.isLabelled(value))
                .toList();
        String first = descriptions.isEmpty() ? "" : descriptions.getFirst();
        return first.length() > LONGEST_NOTE
                ? first
                : descriptions.stream()
                        .filter(description -> description.length() >= SHORTEST_BESIDE_NOTES)
                        .findFirst()
                        .orElse(first);
    }

    private static @Nullable String comment(Element metadata) {
        return values(metadata, "description").stream()
                .filter(CommentRecogniser::isLabelled)
                .map(value -> WhiteSpace.oneLine(CommentRecogniser.withoutLabel(value)))
                .findFirst()
                .orElse(null);
    }

    /** A creator each; behind a semicolon stands where they work, unless one element holds the names of all. */
    private static List<Author> authors(Element metadata) {
        List<Author> authors = new ArrayList<>();
        List<String> creators = values(metadata, "creator");
        for (String creator : creators) {
            String[] parts = Markup.plainText(creator).split(";");
            boolean names = creators.size() == 1 && Stream.of(parts).allMatch(part -> part.indexOf(',') > 0);
            for (String part : names ? parts : new String[] {parts.length == 0 ? "" : parts[0]}) {
                String name = PersonName.readable(part);
                if (!name.isEmpty()) {
                    authors.add(Author.named(name));
                }
            }
        }
        return authors;
    }

    private static @Nullable PublicationDate published(Element metadata) {
        List<String> dates = new ArrayList<>();
        for (String name : List.of("date", "issued", "created")) {
            dates.addAll(values(metadata, name));
        }
        return FeedDate.earliest(
                dates.stream().map(DublinCore::date).filter(Objects::nonNull).toList());
    }

    /** Libraries write {@code c1999} and {@code [2001?]} too. */
    private static @Nullable PublicationDate date(String text) {
        PublicationDate date = FeedDate.read(text);
        return date == null ? WrittenDate.read(text) : date;
    }

    private static @Nullable String journal(Element metadata) {
        List<String> sources = new ArrayList<>(values(metadata, "bibliographicCitation"));
        sources.addAll(values(metadata, "source"));
        return sources.stream()
                .filter(source -> !source.contains("://")
                        && source.chars().filter(Character::isLetter).count() > 4)
                .map(WhiteSpace::oneLine)
                .findFirst()
                .orElse(null);
    }

    /** Other repositories write {@code Physics} too, and mean a subject of their own. */
    private List<String> categories(Element metadata, boolean ofArxiv) {
        List<String> categories = new ArrayList<>();
        for (String subject : values(metadata, "subject")) {
            String named = ofArxiv ? taxonomy.ofFullName(WhiteSpace.oneLine(subject)) : null;
            categories.add(named == null ? subject : named);
        }
        return categories;
    }

    private static List<String> values(Element metadata, String name) {
        List<String> values = new ArrayList<>();
        for (Element element : metadata.all(name)) {
            String text = element.text();
            if (text != null) {
                values.add(text);
            }
        }
        return values;
    }

    private static @Nullable String first(List<String> values) {
        return values.isEmpty() ? null : values.getFirst();
    }
}
