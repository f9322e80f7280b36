package dev.abstracts.search.export;

import dev.abstracts.contract.Author;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.Resource;
import dev.abstracts.contract.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Papers as Atom entries. Their id is {@code urn:abstracts:paper:} and the paper's own; they are updated when one of their
 * sources was last received.
 *
 * @param base of the service's addresses
 */
record AtomPapers(URI base) {

    private static final String CATEGORIES = "http://arxiv.org/schemas/atom";

    /** A document of its own. */
    String entry(Paper paper) {
        AtomXml xml = AtomXml.root("entry", Map.of());
        if (paper.authors().isEmpty()) {
            xml.open("author").element("name", "unknown").close();
        }
        members(xml, paper);
        return xml.text();
    }

    void write(AtomXml xml, String name, Paper paper) {
        xml.open(name);
        members(xml, paper);
        xml.close();
    }

    static Instant updated(Paper paper) {
        return paper.receivedAt() == null ? paper.enrichedAt() : paper.receivedAt();
    }

    private void members(AtomXml xml, Paper paper) {
        xml.element(
                "id", "urn:abstracts:paper:" + PaperAddress.segment(paper.id().value()));
        xml.element(
                "title",
                Objects.requireNonNullElse(
                        paper.display().orReceived(paper.title(), null).title(), "Untitled"));
        xml.element("updated", updated(paper).toString());
        if (paper.published() != null) {
            xml.element("published", paper.published().date() + "T00:00:00Z");
        }
        for (Author author : paper.authors()) {
            xml.open("author").element("name", author.name()).close();
        }
        xml.element("summary", summary(paper));
        links(xml, paper);
        for (String category : paper.categories()) {
            category(xml, category, CATEGORIES, null);
        }
        for (Tag tag : paper.tags()) {
            category(xml, tag.id(), "urn:abstracts:tag", tag.label());
        }
    }

    private static @Nullable String summary(Paper paper) {
        return paper.display().orReceived(null, paper.abstractText()).abstractText();
    }

    private void links(AtomXml xml, Paper paper) {
        xml.link("self", FeedAnswer.ATOM_TYPE, base.resolve(PaperAddress.own(paper)) + "." + FeedAnswer.SUFFIX);
        xml.link(
                "alternate",
                "application/json",
                base.resolve(PaperAddress.own(paper)).toString());
        String address = PaperAddress.of(paper);
        if (address != null) {
            xml.link("alternate", "text/html", address);
        }
        for (Resource resource : paper.resources()) {
            if (PaperAddress.isWeb(resource.url())) {
                xml.link("related", null, resource.url());
            }
        }
    }

    private static void category(AtomXml xml, String term, String scheme, @Nullable String label) {
        xml.open("category").attribute("term", term).attribute("scheme", scheme);
        if (label != null) {
            xml.attribute("label", label);
        }
        xml.close();
    }
}
