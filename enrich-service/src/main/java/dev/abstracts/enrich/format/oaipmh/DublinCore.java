package dev.abstracts.enrich.format.oaipmh;

import dev.abstracts.contract.Author;
import dev.abstracts.contract.Identifiers;
import dev.abstracts.contract.PublicationDate;
import dev.abstracts.enrich.dates.FeedDate;
import dev.abstracts.enrich.format.RecordFields;
import dev.abstracts.enrich.identifiers.ArxivId;
import dev.abstracts.enrich.identifiers.Doi;
import dev.abstracts.enrich.markup.Markup;
import dev.abstracts.enrich.names.PersonName;
import dev.abstracts.enrich.tag.ArxivTaxonomy;
import dev.abstracts.enrich.text.WhiteSpace;
import dev.abstracts.enrich.xml.Element;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Dublin Core, plain or qualified. Its elements repeat and mean many things: the first description is the abstract unless there
 * is an element for it, one that begins with {@code Comment:} the comment; identifiers are DOIs, addresses and, of arXiv, the
 * reference of the journal; of the dates the earliest is that of the paper. Source: dublincore.org, "DCMI Metadata Terms".
 */
final class DublinCore {

    private final ArxivTaxonomy taxonomy;

    DublinCore(ArxivTaxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    static boolean is(Element metadata) {
        return metadata.is("dc") || metadata.first("title") != null || metadata.first("description") != null;
    }

    RecordFields fields(Element metadata, @Nullable String identifier, @Nullable LocalDate datestamp) {
        ArxivId arxiv = identifier == null ? null : ArxivMetadata.idOf(identifier);
        boolean tex = arxiv != null;
        String doi = null;
        String reference = null;
        for (String value : values(metadata, "identifier")) {
            ArxivId stated = ArxivId.parse(value);
            arxiv = arxiv == null ? stated : arxiv;
            String statedDoi = stated == null ? doi(value) : null;
            doi = doi == null ? statedDoi : doi;
            if (tex && reference == null && stated == null && statedDoi == null && !value.contains("://")) {
                reference = WhiteSpace.oneLine(value);
            }
        }
        for (String value : values(metadata, "relation")) {
            doi = doi == null && value.contains("altIdentifier/doi/") ? Doi.parse(value) : doi;
        }
        String title = first(values(metadata, "title"));
        String abstractText = abstractText(metadata);
        return RecordFields.builder(abstractText == null ? "" : tex ? abstractText : Markup.plainText(abstractText))
                .title(title == null ? null : WhiteSpace.oneLine(tex ? title : Markup.plainText(title)))
                .credited(authors(metadata), false)
                .identifiers(new Identifiers(
                        arxiv == null ? null : arxiv.id(), arxiv == null ? null : arxiv.version(), doi, null))
                .published(published(metadata))
                .sourceDate(datestamp)
                .categories(categories(metadata, tex))
                .comment(comment(metadata))
                .journalReference(reference != null ? reference : journal(metadata))
                .build();
    }

    private static @Nullable String abstractText(Element metadata) {
        String stated = first(values(metadata, "abstract"));
        return stated != null
                ? stated
                : first(values(metadata, "description").stream()
                        .filter(value -> !isComment(value))
                        .toList());
    }

    private static @Nullable String comment(Element metadata) {
        return values(metadata, "description").stream()
                .filter(DublinCore::isComment)
                .map(value -> WhiteSpace.oneLine(value.substring(value.indexOf(':') + 1)))
                .findFirst()
                .orElse(null);
    }

    private static boolean isComment(String description) {
        int colon = description.indexOf(':');
        String label = colon < 0 || colon > 10
                ? ""
                : description.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        return label.equals("comment") || label.equals("comments");
    }

    private static List<Author> authors(Element metadata) {
        List<Author> authors = new ArrayList<>();
        for (String creator : values(metadata, "creator")) {
            authors.add(Author.named(PersonName.readable(Markup.plainText(creator))));
        }
        return authors;
    }

    private static @Nullable PublicationDate published(Element metadata) {
        List<String> dates = new ArrayList<>();
        for (String name : List.of("date", "issued", "created")) {
            dates.addAll(values(metadata, name));
        }
        return FeedDate.earliest(
                dates.stream().map(FeedDate::read).filter(Objects::nonNull).toList());
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

    private static @Nullable String doi(String identifier) {
        String lower = identifier.toLowerCase(Locale.ROOT);
        return lower.startsWith("doi:") || lower.startsWith("10.") || lower.contains("doi.org/")
                ? Doi.parse(identifier)
                : null;
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
