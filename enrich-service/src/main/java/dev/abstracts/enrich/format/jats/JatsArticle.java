package dev.abstracts.enrich.format.jats;

import dev.abstracts.contract.Identifiers;
import dev.abstracts.contract.PublicationDate;
import dev.abstracts.enrich.dates.FeedDate;
import dev.abstracts.enrich.format.JournalReference;
import dev.abstracts.enrich.format.RecordFields;
import dev.abstracts.enrich.identifiers.StatedIdentifiers;
import dev.abstracts.enrich.markup.Markup;
import dev.abstracts.enrich.text.Subtitles;
import dev.abstracts.enrich.text.WhiteSpace;
import dev.abstracts.enrich.xml.Element;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of an article in JATS, or in NLM's tag sets before it. Of several abstracts that without a type is the one;
 * graphical ones, teasers and highlights count only where there is no other. Of its dates the earliest is that of the paper.
 * Source: jats.nlm.nih.gov, "Journal Article Tag Suite", 1.3.
 */
final class JatsArticle {

    private static final Set<String> NOT_PUBLICATION = Set.of("nihms-submitted", "corrected", "retracted", "update");

    /** Of a manuscript by PubMed Central, which counts where no other date is known. */
    private static final String RELEASE = "pmc-release";

    /** Some publishers end an abstract with its own address. */
    private static final Pattern OWN_DOI = Pattern.compile("\\n\\nDOI:\\s{0,3}\\S{1,100}$");

    private JatsArticle() {}

    static RecordFields fields(Element article, @Nullable LocalDate sourceDate) {
        Element meta = meta(article);
        Contributors contributors = Contributors.of(meta);
        return RecordFields.builder(abstractText(meta))
                .title(title(meta))
                .credited(contributors.authors(), false)
                .affiliations(contributors.affiliations())
                .identifiers(identifiers(meta))
                .published(published(meta))
                .sourceDate(sourceDate)
                .journalReference(journalReference(article, meta))
                .build();
    }

    private static Element meta(Element article) {
        Element meta = article.at("front", "article-meta");
        for (String name : List.of("article-meta", "front-stub", "front")) {
            List<Element> anywhere = meta == null ? article.anywhere(name) : List.of();
            meta = anywhere.isEmpty() ? meta : anywhere.getFirst();
        }
        return meta == null ? article : meta;
    }

    private static @Nullable String title(Element meta) {
        Element group = meta.first("title-group");
        Element titles = group == null ? meta : group;
        String title = line(titles.first("article-title"));
        if (!title.isEmpty()) {
            return Subtitles.join(title, line(titles.first("subtitle")));
        }
        Element translated = titles.at("trans-title-group", "trans-title");
        return WhiteSpace.orAbsent(line(translated == null ? titles.first("trans-title") : translated));
    }

    private static String line(@Nullable Element element) {
        return element == null ? "" : WhiteSpace.oneLine(Markup.plainText(element));
    }

    private static String abstractText(Element meta) {
        List<Element> candidates = new ArrayList<>();
        List<Element> abstracts = meta.all("abstract");
        abstracts.stream().filter(one -> one.attribute("abstract-type") == null).forEach(candidates::add);
        abstracts.stream()
                .filter(one -> isLikeTheMain(one.attribute("abstract-type")))
                .forEach(candidates::add);
        candidates.addAll(meta.all("trans-abstract"));
        candidates.addAll(abstracts);
        for (Element candidate : candidates) {
            String text = OWN_DOI.matcher(Markup.plainText(candidate)).replaceFirst("");
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static boolean isLikeTheMain(@Nullable String type) {
        return type != null
                && Set.of("abstract", "main", "structured", "section", "normal", "summary", "author")
                        .contains(type);
    }

    /** Publishers have no place for the arXiv id of the preprint: it is an id, custom metadata or a related article. */
    private static Identifiers identifiers(Element meta) {
        StatedIdentifiers identifiers = new StatedIdentifiers();
        for (Element id : meta.all("article-id")) {
            String type = id.attributes().getOrDefault("pub-id-type", "").toLowerCase(Locale.ROOT);
            switch (type) {
                case "doi" -> identifiers.doi(id.text());
                case "arxiv" -> identifiers.arxiv(id.text());
                default -> identifiers.arxivNamedIn(id.text());
            }
        }
        for (Element custom : meta.anywhere("custom-meta")) {
            String name = custom.text("meta-name");
            if (name != null && name.toLowerCase(Locale.ROOT).contains("arxiv")) {
                identifiers.arxiv(custom.text("meta-value"));
            }
        }
        for (Element related : meta.all("related-article")) {
            if (related.has("related-article-type", "preprint")) {
                identifiers.arxivNamedIn(related.attribute("href"));
            }
        }
        return identifiers.found();
    }

    private static @Nullable PublicationDate published(Element meta) {
        List<PublicationDate> dates = new ArrayList<>();
        List<Element> elements = new ArrayList<>(meta.all("pub-date"));
        for (Element alternatives : meta.all("pub-date-alternatives")) {
            elements.addAll(alternatives.all("pub-date"));
        }
        boolean released = elements.stream().allMatch(element -> type(element).equals(RELEASE));
        for (Element element : elements) {
            boolean counts = !NOT_PUBLICATION.contains(type(element))
                    && (released || !type(element).equals(RELEASE));
            PublicationDate date = counts ? DateParts.read(element) : null;
            if (date != null) {
                dates.add(date);
            }
        }
        return FeedDate.earliest(dates);
    }

    private static String type(Element date) {
        String type = date.attribute("pub-type");
        type = type == null ? date.attribute("date-type") : type;
        return type == null ? "" : type;
    }

    private static @Nullable String journalReference(Element article, Element meta) {
        String conference = meta.line("conference", "conf-name");
        PublicationDate published = published(meta);
        String year = published == null ? null : String.valueOf(published.date().getYear());
        for (Element date : meta.all("pub-date")) {
            boolean issue = Set.of("ppub", "collection", "issue-pub").contains(type(date));
            year = issue && date.text("year") != null ? date.text("year") : year;
        }
        if (conference != null) {
            return year == null || conference.contains(year) ? conference : conference + " " + year;
        }
        Element journal = article.at("front", "journal-meta");
        if (journal == null) {
            return null;
        }
        String title = journal.line("journal-title-group", "journal-title");
        title = title == null ? journal.line("journal-title") : title;
        title = title == null ? journal.line("journal-title-group", "abbrev-journal-title") : title;
        title = title == null ? journal.line("abbrev-journal-title") : title;
        return JournalReference.of(title, meta.line("volume"), year);
    }
}
