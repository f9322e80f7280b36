package dev.abstracts.enrich.format.oaipmh;

import dev.abstracts.contract.Author;
import dev.abstracts.contract.PublicationDate;
import dev.abstracts.enrich.dates.FeedDate;
import dev.abstracts.enrich.dates.WrittenDate;
import dev.abstracts.enrich.format.RecordFields;
import dev.abstracts.enrich.identifiers.StatedIdentifiers;
import dev.abstracts.enrich.markup.Markup;
import dev.abstracts.enrich.names.PersonName;
import dev.abstracts.enrich.text.Subtitles;
import dev.abstracts.enrich.text.WhiteSpace;
import dev.abstracts.enrich.xml.Element;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * DataCite's metadata, as {@code resource} or inside of {@code oai_datacite}: what repositories of preprints and data are
 * harvested in. Source: schema.datacite.org, "DataCite Metadata Schema", 4.5.
 */
final class DataCite {

    /** Other relations are to other works. */
    private static final Set<String> SAME_WORK =
            Set.of("IsIdenticalTo", "IsVariantFormOf", "IsVersionOf", "IsOriginalFormOf");

    private DataCite() {}

    /** The {@code resource}; absent where the metadata is of another kind. */
    static @Nullable Element resource(Element metadata) {
        return metadata.is("resource")
                ? metadata
                : metadata.is("oai_datacite") ? metadata.at("payload", "resource") : null;
    }

    static RecordFields fields(Element resource, @Nullable LocalDate datestamp) {
        Set<String> affiliations = new LinkedHashSet<>();
        return RecordFields.builder(typed(resource, "descriptions", "description", "descriptionType", "Abstract"))
                .title(WhiteSpace.orAbsent(Subtitles.join(title(resource, ""), title(resource, "Subtitle"))))
                .credited(authors(resource, affiliations), false)
                .affiliations(List.copyOf(affiliations))
                .identifiers(identifiers(resource).found())
                .published(published(resource))
                .sourceDate(datestamp)
                .build();
    }

    private static String title(Element resource, String type) {
        return WhiteSpace.oneLine(typed(resource, "titles", "title", "titleType", type));
    }

    /** The first of this type, as plain text; empty where there is none. */
    private static String typed(Element resource, String list, String name, String attribute, String type) {
        Element all = resource.first(list);
        for (Element one : all == null ? List.<Element>of() : all.all(name)) {
            if (one.attributes().getOrDefault(attribute, "").equals(type)) {
                return Markup.plainText(one.wholeText());
            }
        }
        return "";
    }

    private static List<Author> authors(Element resource, Set<String> affiliations) {
        List<Author> authors = new ArrayList<>();
        Element creators = resource.first("creators");
        for (Element creator : creators == null ? List.<Element>of() : creators.all("creator")) {
            String family = creator.line("familyName");
            String name = creator.line("creatorName");
            boolean group = "Organizational".equals(nameType(creator));
            String readable = family != null
                    ? PersonName.inOrder(family, creator.line("givenName"), null)
                    : name == null ? "" : group ? name : PersonName.readable(name);
            if (!readable.isEmpty()) {
                authors.add(new Author(readable, orcid(creator)));
            }
            creator.all("affiliation").stream().map(Element::line).forEach(line -> {
                if (line != null) {
                    affiliations.add(line);
                }
            });
        }
        return authors;
    }

    private static @Nullable String nameType(Element creator) {
        Element name = creator.first("creatorName");
        return name == null ? null : name.attribute("nameType");
    }

    private static @Nullable String orcid(Element creator) {
        for (Element id : creator.all("nameIdentifier")) {
            if (id.attributes().getOrDefault("nameIdentifierScheme", "").equalsIgnoreCase("orcid")) {
                return PersonName.orcid(id.text());
            }
        }
        return null;
    }

    private static StatedIdentifiers identifiers(Element resource) {
        StatedIdentifiers identifiers = new StatedIdentifiers();
        for (Element id : resource.all("identifier")) {
            identifiers.mentioned(id.text());
        }
        Element alternates = resource.first("alternateIdentifiers");
        for (Element id : alternates == null ? List.<Element>of() : alternates.all("alternateIdentifier")) {
            identifiers.mentioned(id.text());
        }
        Element related = resource.first("relatedIdentifiers");
        for (Element id : related == null ? List.<Element>of() : related.all("relatedIdentifier")) {
            if (SAME_WORK.contains(id.attributes().getOrDefault("relationType", ""))) {
                boolean arxiv = id.attributes()
                        .getOrDefault("relatedIdentifierType", "")
                        .equalsIgnoreCase("arxiv");
                identifiers = arxiv ? identifiers.arxiv(id.text()) : identifiers.arxivNamedIn(id.text());
            }
        }
        return identifiers;
    }

    private static @Nullable PublicationDate published(Element resource) {
        Element dates = resource.first("dates");
        for (String type : List.of("Issued", "Available", "Submitted", "Created")) {
            for (Element date : dates == null ? List.<Element>of() : dates.all("date")) {
                PublicationDate read = date.has("dateType", type) ? FeedDate.read(date.text()) : null;
                if (read != null) {
                    return read;
                }
            }
        }
        String year = resource.text("publicationYear");
        return year == null ? null : WrittenDate.read(year);
    }
}
