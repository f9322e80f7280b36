package dev.abstracts.enrich.format.oaipmh;

import dev.abstracts.contract.Author;
import dev.abstracts.contract.Identifiers;
import dev.abstracts.contract.PublicationDate;
import dev.abstracts.contract.PublicationDate.Precision;
import dev.abstracts.enrich.dates.FeedDate;
import dev.abstracts.enrich.format.RecordFields;
import dev.abstracts.enrich.identifiers.ArxivId;
import dev.abstracts.enrich.identifiers.Doi;
import dev.abstracts.enrich.latex.LatexText;
import dev.abstracts.enrich.names.NameList;
import dev.abstracts.enrich.names.PersonName;
import dev.abstracts.enrich.xml.Element;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * arXiv's own metadata: {@code arXiv}, with authors in parts and days, {@code arXivRaw}, with one line of authors and all versions,
 * and the old {@code arXivOld}. Texts are TeX, not markup: they stay. Source: info.arxiv.org, "Open Archives Initiative (OAI)".
 */
final class ArxivMetadata {

    /** {@code MOSS Collaboration: A. Green, B. Stone}. */
    private static final Pattern GROUP = Pattern.compile(
            "^([^,:]{1,200}\\b(?:collaborations?|consortium|team|group))\\s*:\\s*", Pattern.CASE_INSENSITIVE);

    private ArxivMetadata() {}

    static RecordFields fields(Element metadata, @Nullable String identifier, @Nullable LocalDate datestamp) {
        String abstractText = metadata.text("abstract");
        String doi = metadata.text("doi");
        String id = metadata.text("id");
        ArxivId arxiv = id == null ? null : ArxivId.parse(id);
        arxiv = arxiv == null && identifier != null ? idOf(identifier) : arxiv;
        ArxivVersions versions = ArxivVersions.of(metadata.all("version"));
        LocalDate created = FeedDate.day(metadata.text("created"));
        LocalDate updated = FeedDate.day(metadata.text("updated"));
        LocalDate published = created != null ? created : versions.first();
        LocalDate changed = updated != null ? updated : versions.last() != null ? versions.last() : created;
        Set<String> affiliations = new LinkedHashSet<>();
        return RecordFields.builder(abstractText == null ? "" : abstractText)
                .title(metadata.line("title"))
                .credited(authors(metadata.first("authors"), affiliations), false)
                .affiliations(List.copyOf(affiliations))
                .identifiers(new Identifiers(
                        arxiv == null ? null : arxiv.id(),
                        arxiv == null ? null : arxiv.version() != null ? arxiv.version() : versions.number(),
                        doi == null ? null : Doi.parse(doi),
                        null))
                .published(published == null ? null : new PublicationDate(published, Precision.DAY, false))
                .sourceDate(datestamp != null ? datestamp : changed)
                .categories(words(metadata.text("categories")))
                .comment(metadata.line("comments"))
                .journalReference(metadata.line("journal-ref"))
                .build();
    }

    /** Of {@code oai:arXiv.org:2101.00001}; absent when it is another repository's. */
    static @Nullable ArxivId idOf(String identifier) {
        String prefix = "oai:arxiv.org:";
        return identifier.regionMatches(true, 0, prefix, 0, prefix.length())
                ? ArxivId.parse(identifier.substring(prefix.length()))
                : null;
    }

    private static List<Author> authors(@Nullable Element authors, Set<String> affiliations) {
        if (authors == null) {
            return List.of();
        }
        List<Author> credited = new ArrayList<>();
        for (Element author : authors.all("author")) {
            String name = PersonName.inOrder(author.line("keyname"), author.line("forenames"), author.line("suffix"));
            if (!name.isEmpty()) {
                credited.add(Author.named(name));
            }
            for (Element affiliation : author.all("affiliation")) {
                String line = affiliation.line();
                if (line != null) {
                    affiliations.add(line);
                }
            }
        }
        String line = authors.elements().isEmpty() ? authors.line() : null;
        return line == null
                ? credited
                : NameList.split(GROUP.matcher(line).replaceFirst("$1, ")).stream()
                        .map(name -> Author.named(LatexText.line(name)))
                        .toList();
    }

    private static List<String> words(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split("[\\s,;]+"));
    }
}
