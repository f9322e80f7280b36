package dev.abstracts.enrich.format.jats;

import dev.abstracts.contract.Author;
import dev.abstracts.contract.Identifiers;
import dev.abstracts.contract.PublicationDate;
import dev.abstracts.enrich.dates.FeedDate;
import dev.abstracts.enrich.format.JournalReference;
import dev.abstracts.enrich.format.RecordFields;
import dev.abstracts.enrich.identifiers.StatedIdentifiers;
import dev.abstracts.enrich.markup.Markup;
import dev.abstracts.enrich.names.PersonName;
import dev.abstracts.enrich.text.WhiteSpace;
import dev.abstracts.enrich.xml.Element;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An article or a book of PubMed. Titles lose the full stop that PubMed ends them with, and the brackets that it puts around
 * translated ones. Source: nlm.nih.gov, "MEDLINE/PubMed XML data elements".
 */
final class PubmedArticle {

    private PubmedArticle() {}

    static RecordFields fields(Element root, @Nullable LocalDate sourceDate) {
        Element citation = Stream.of(root.first("MedlineCitation"), root.first("BookDocument"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(root);
        Element stated = citation.first("Article");
        Element article = stated == null ? citation : stated;
        Element list = authorList(article);
        Set<String> affiliations = new LinkedHashSet<>();
        List<Author> authors = list == null ? List.of() : authors(list, affiliations);
        return RecordFields.builder(abstractText(citation, article))
                .title(title(article))
                .credited(authors, list != null && list.has("CompleteYN", "N"))
                .affiliations(List.copyOf(affiliations))
                .identifiers(identifiers(root, article))
                .published(published(article))
                .sourceDate(sourceDate != null ? sourceDate : changed(citation))
                .journalReference(journalReference(citation, article))
                .build();
    }

    private static @Nullable String title(Element article) {
        String title = line(article.first("ArticleTitle"));
        if (title.isEmpty() || title.startsWith("[Not Available]")) {
            String vernacular = line(article.first("VernacularTitle"));
            title = vernacular.isEmpty() ? line(article.at("Book", "BookTitle")) : vernacular;
        }
        if (title.startsWith("[") && (title.endsWith("].") || title.endsWith("]"))) {
            title = title.substring(1, title.lastIndexOf(']'));
        }
        if (title.endsWith(".") && !title.endsWith("..")) {
            title = title.substring(0, title.length() - 1);
        }
        return title.isEmpty() ? null : title;
    }

    private static String abstractText(Element citation, Element article) {
        Element main = article.first("Abstract");
        String text = main == null ? "" : sections(main);
        for (Element other : citation.all("OtherAbstract")) {
            text = text.isEmpty() ? sections(other) : text;
        }
        return text;
    }

    private static String sections(Element main) {
        List<String> sections = new ArrayList<>();
        for (Element section : main.all("AbstractText")) {
            String label = section.attribute("Label");
            boolean says =
                    label != null && !label.equalsIgnoreCase("UNLABELLED") && !label.equalsIgnoreCase("ABSTRACT");
            String text = Markup.plainText(says ? label : null, section);
            if (!text.isEmpty() && !text.equals(label)) {
                sections.add(text);
            }
        }
        return String.join("\n\n", sections);
    }

    /** Of a book that has several, that of the authors rather than of the editors. */
    private static @Nullable Element authorList(Element article) {
        Element first = null;
        for (Element list : article.all("AuthorList")) {
            if (!list.has("Type", "editors")) {
                return list;
            }
            first = first == null ? list : first;
        }
        return first == null ? article.at("Book", "AuthorList") : first;
    }

    private static List<Author> authors(Element list, Set<String> affiliations) {
        List<Author> authors = new ArrayList<>();
        for (Element author : list.all("Author")) {
            String first = author.line("ForeName");
            first = first == null
                    ? PersonName.joined(author.line("FirstName"), author.line("MiddleName"), null)
                    : first;
            first = first.isEmpty() ? author.line("Initials") : first;
            String name = author.first("CollectiveName") == null
                    ? PersonName.inOrder(author.line("LastName"), first, author.line("Suffix"))
                    : line(author.first("CollectiveName"));
            if (!name.isEmpty() && !author.has("ValidYN", "N")) {
                authors.add(new Author(name, orcid(author)));
                author.anywhere("Affiliation").stream()
                        .map(PubmedArticle::line)
                        .filter(line -> !line.isEmpty())
                        .forEach(affiliations::add);
            }
        }
        return authors;
    }

    private static @Nullable String orcid(Element author) {
        return author.all("Identifier").stream()
                .filter(identifier -> identifier.has("Source", "ORCID"))
                .map(identifier -> PersonName.orcid(identifier.text()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Preprints that PubMed takes from arXiv have their id as a publisher's: {@code arXiv:2101.00001v2}. */
    private static Identifiers identifiers(Element root, Element article) {
        StatedIdentifiers identifiers = new StatedIdentifiers();
        for (Element data : new Element[] {root.first("PubmedData"), root.first("PubmedBookData"), article}) {
            Element ids = data == null ? null : data.first("ArticleIdList");
            if (ids != null) {
                ids.all("ArticleId").forEach(id -> take(id, "IdType", identifiers));
            }
        }
        article.all("ELocationID").stream()
                .filter(id -> !id.has("ValidYN", "N"))
                .forEach(id -> take(id, "EIdType", identifiers));
        return identifiers.found();
    }

    private static void take(Element id, String type, StatedIdentifiers identifiers) {
        if (id.has(type, "doi")) {
            identifiers.doi(id.wholeText());
        } else {
            identifiers.arxivNamedIn(id.wholeText());
        }
    }

    private static @Nullable PublicationDate published(Element article) {
        List<Element> dates = new ArrayList<>(article.all("ArticleDate"));
        dates.addAll(article.all("ContributionDate"));
        Stream.of(article.at("Journal", "JournalIssue", "PubDate"), article.at("Book", "PubDate"))
                .filter(Objects::nonNull)
                .forEach(dates::add);
        return FeedDate.earliest(
                dates.stream().map(DateParts::read).filter(Objects::nonNull).toList());
    }

    private static @Nullable LocalDate changed(Element citation) {
        for (String name : List.of("DateRevised", "DateCompleted", "DateCreated")) {
            PublicationDate date = DateParts.read(citation.first(name));
            if (date != null && date.precision() == PublicationDate.Precision.DAY) {
                return date.date();
            }
        }
        return null;
    }

    private static @Nullable String journalReference(Element citation, Element article) {
        Element journal = article.first("Journal");
        String title = journal == null ? null : journal.line("Title");
        title = title == null && journal != null ? journal.line("ISOAbbreviation") : title;
        title = title == null ? citation.line("MedlineJournalInfo", "MedlineTA") : title;
        Element issue = journal == null ? null : journal.first("JournalIssue");
        PublicationDate date = issue == null ? null : DateParts.read(issue.first("PubDate"));
        return JournalReference.of(
                title,
                issue == null ? null : issue.line("Volume"),
                date == null ? null : String.valueOf(date.date().getYear()));
    }

    private static String line(@Nullable Element element) {
        return element == null ? "" : WhiteSpace.oneLine(Markup.plainText(element));
    }
}
