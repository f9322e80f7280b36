package dev.abstracts.search.arxiv;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.abstracts.contract.RecordId;
import dev.abstracts.search.export.AtomXml;
import dev.abstracts.search.export.PaperAddress;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** The feed around the papers of an answer, as arXiv writes it. */
final class ArxivFeed {

    private static final Map<String, String> NAMESPACES =
            Map.of("opensearch", "http://a9.com/-/spec/opensearch/1.1/", "arxiv", "http://arxiv.org/schemas/atom");

    private final AtomXml xml;

    private ArxivFeed(String text, URI base, Instant now) {
        this.xml = AtomXml.root("feed", NAMESPACES);
        xml.link("self", "application/atom+xml", base.resolve("api/query") + "?" + PaperAddress.query(text));
        xml.open("title")
                .attribute("type", "html")
                .text("ArXiv Query: " + escaped(text))
                .close();
        String fingerprint = RecordId.ofBytes(text.getBytes(UTF_8)).value().substring(0, 32);
        xml.element("id", base.resolve("api/" + fingerprint).toString());
        xml.element("updated", now.truncatedTo(ChronoUnit.DAYS).toString());
    }

    /** @param total how many papers there are beyond this answer's window too */
    static ArxivFeed of(ArxivRequest request, long total, URI base, Instant now) {
        ArxivFeed feed = new ArxivFeed(request.text(), base, now);
        feed.totals(total, request.start(), request.maxResults());
        return feed;
    }

    /** The whole answer to a mistake. */
    static String error(ArxivErrorException error, URI base, Instant now) {
        String address = "http://arxiv.org/api/errors#" + error.summary().replaceAll("[^A-Za-z0-9.]+", "_");
        ArxivFeed feed = new ArxivFeed("", base, now);
        feed.totals(1, 0, 1);
        feed.xml.open("entry");
        feed.xml.element("id", address);
        feed.xml.element("title", "Error");
        feed.xml.element("summary", error.summary());
        feed.xml.element("updated", now.truncatedTo(ChronoUnit.DAYS).toString());
        feed.xml.link("alternate", "text/html", address);
        feed.xml.open("author").element("name", "arXiv api core").close();
        feed.xml.close();
        return feed.text();
    }

    AtomXml xml() {
        return xml;
    }

    String text() {
        return xml.text();
    }

    private void totals(long total, int start, int perPage) {
        xml.element("opensearch:totalResults", String.valueOf(total));
        xml.element("opensearch:startIndex", String.valueOf(start));
        xml.element("opensearch:itemsPerPage", String.valueOf(perPage));
    }

    /** The title says that it is HTML. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
