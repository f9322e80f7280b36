package dev.abstracts.search.export;

import dev.abstracts.contract.Author;
import dev.abstracts.contract.Identifiers;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.PublicationDate;
import dev.abstracts.contract.Tag;
import dev.abstracts.contract.Venue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A paper as bibliographies cite it. Texts are the readable ones, on one line each. It appeared somewhere only where its
 * venue accepted it; else it is a preprint.
 *
 * @param id of the paper
 * @param truncated whether there are more authors than are known
 * @param container journal, or conference with workshop; absent for a preprint
 * @param published when the paper was published, as precisely as is known
 * @param year of the container, else of publication
 * @param address where the paper is
 * @param keywords labels of its tags and names of its subjects
 */
record Citation(
        String id,
        Kind kind,
        @Nullable String title,
        @Nullable String abstractText,
        List<AuthorName> authors,
        boolean truncated,
        @Nullable String container,
        @Nullable PublicationDate published,
        @Nullable Integer year,
        Identifiers identifiers,
        @Nullable String primaryCategory,
        @Nullable String comment,
        @Nullable String address,
        List<String> keywords) {

    enum Kind {
        ARTICLE,
        CONFERENCE,
        PREPRINT
    }

    static Citation of(Paper paper) {
        Venue venue = paper.venue();
        if (venue != null && venue.status() != Venue.Status.ACCEPTED) {
            venue = null;
        }
        String journal = venue == null ? null : venue.journal();
        Kind kind = venue == null ? Kind.PREPRINT : journal == null ? Kind.CONFERENCE : Kind.ARTICLE;
        Integer published =
                paper.published() == null ? null : paper.published().date().getYear();
        return new Citation(
                paper.id().value(),
                kind,
                line(paper.display().orReceived(paper.title(), null).title()),
                line(paper.display().orReceived(null, paper.abstractText()).abstractText()),
                paper.authors().stream().map(Author::name).map(AuthorName::of).toList(),
                paper.authorsTruncated(),
                line(venue == null || journal != null ? journal : conference(venue.name(), venue.workshop())),
                paper.published(),
                venue != null && journal == null && venue.year() != null ? venue.year() : published,
                paper.identifiers(),
                paper.primaryCategory(),
                line(paper.comment()),
                PaperAddress.of(paper),
                keywords(paper));
    }

    private static String conference(String name, @Nullable String workshop) {
        return workshop == null ? name : workshop + " at " + name;
    }

    private static List<String> keywords(Paper paper) {
        Set<String> keywords = new LinkedHashSet<>();
        Stream.concat(
                        paper.subjects().stream().map(subject -> subject.name()),
                        paper.tags().stream()
                                .filter(tag -> !tag.kind().equals("venue")
                                        && !tag.kind().equals("code"))
                                .map(Tag::label))
                .map(Citation::line)
                .forEach(keywords::add);
        return new ArrayList<>(keywords);
    }

    /** White space of any kind is one blank; characters that no format can hold are left out. */
    static @Nullable String line(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String line = XmlText.legal(text)
                .replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ")
                .strip();
        return line.isEmpty() ? null : line;
    }
}
