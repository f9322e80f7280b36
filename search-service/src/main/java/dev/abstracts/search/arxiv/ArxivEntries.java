package dev.abstracts.search.arxiv;

import dev.abstracts.contract.Author;
import dev.abstracts.contract.Display;
import dev.abstracts.contract.Identifiers;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.Venue;
import dev.abstracts.search.export.AtomXml;
import dev.abstracts.search.export.PaperAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Papers as arXiv's entries. A paper that arXiv does not have is one too: its id is its address here. Where no date is
 * known, the time of receipt stands for it, because clients insist on one.
 *
 * @param base of the service's addresses
 */
record ArxivEntries(URI base) {

    private static final String SCHEME = "http://arxiv.org/schemas/atom";

    void write(AtomXml xml, Paper paper) {
        xml.open("entry");
        String id = paper.identifiers().arxiv();
        String versioned = id == null ? null : id + version(paper.identifiers());
        xml.element("id", versioned == null ? own(paper) : "http://arxiv.org/abs/" + versioned);
        Instant received = paper.receivedAt() == null ? paper.enrichedAt() : paper.receivedAt();
        xml.element("updated", received.toString());
        xml.element(
                "published",
                paper.published() == null
                        ? received.toString()
                        : paper.published().date() + "T00:00:00Z");
        xml.element("title", Objects.requireNonNullElse(text(paper).title(), "Untitled"));
        xml.element("summary", Objects.requireNonNullElse(text(paper).abstractText(), ""));
        authors(xml, paper);
        xml.element("arxiv:doi", paper.identifiers().doi());
        xml.element("arxiv:comment", paper.comment());
        xml.element("arxiv:journal_ref", journal(paper.venue()));
        links(xml, paper, versioned);
        if (paper.primaryCategory() != null) {
            category(xml, "arxiv:primary_category", paper.primaryCategory());
        }
        paper.categories().forEach(category -> category(xml, "category", category));
        xml.close();
    }

    private static Display text(Paper paper) {
        return paper.display().orReceived(paper.title(), paper.abstractText());
    }

    private static String version(Identifiers identifiers) {
        return identifiers.arxivVersion() == null ? "" : "v" + identifiers.arxivVersion();
    }

    private String own(Paper paper) {
        return base.resolve(PaperAddress.own(paper)).toString();
    }

    /** Which author has which affiliation is known of a single one only. */
    private static void authors(AtomXml xml, Paper paper) {
        List<String> affiliations = paper.authors().size() == 1 ? paper.affiliations() : List.of();
        for (Author author : paper.authors()) {
            xml.open("author").element("name", author.name());
            affiliations.forEach(affiliation -> xml.element("arxiv:affiliation", affiliation));
            xml.close();
        }
        if (paper.authors().isEmpty()) {
            xml.open("author").element("name", "unknown").close();
        }
    }

    private static @Nullable String journal(@Nullable Venue venue) {
        if (venue == null || venue.status() != Venue.Status.ACCEPTED) {
            return null;
        }
        String name = venue.journal() == null ? venue.name() : venue.journal();
        return venue.year() == null ? name : name + " " + venue.year();
    }

    private void links(AtomXml xml, Paper paper, @Nullable String versioned) {
        if (versioned != null) {
            xml.link("alternate", "text/html", "http://arxiv.org/abs/" + versioned);
            titled(xml, "pdf", "application/pdf", "http://arxiv.org/pdf/" + versioned);
        } else {
            String address = PaperAddress.of(paper);
            xml.link("alternate", "text/html", address == null ? own(paper) : address);
        }
        if (paper.identifiers().doi() != null) {
            titled(xml, "doi", null, PaperAddress.doi(paper.identifiers().doi()));
        }
    }

    private static void titled(AtomXml xml, String title, @Nullable String type, String address) {
        xml.open("link").attribute("title", title).attribute("rel", "related");
        if (type != null) {
            xml.attribute("type", type);
        }
        xml.attribute("href", address).close();
    }

    private static void category(AtomXml xml, String name, String category) {
        xml.open(name).attribute("term", category).attribute("scheme", SCHEME).close();
    }
}
