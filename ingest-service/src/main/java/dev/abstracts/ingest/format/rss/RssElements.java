package dev.abstracts.ingest.format.rss;

import dev.abstracts.ingest.format.text.ArxivId;
import dev.abstracts.ingest.format.xml.RecordElements;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Items of RSS 2.0, and of RSS 1.0, which stand beside their channel. An item is known by its arXiv id where its guid or link
 * is one ({@code oai:arXiv.org:2101.00001v1}), else by its guid, else by its link.
 */
final class RssElements implements RecordElements {

    @Override
    public Set<String> names() {
        return Set.of("item");
    }

    @Override
    public String expected() {
        return "<channel> or <item>";
    }

    @Override
    public Set<String> around() {
        return Set.of("rss", "channel", "RDF");
    }

    @Override
    public Set<String> looksAt() {
        return Set.of("item/guid", "item/link");
    }

    @Override
    public Made make(String name, List<Found> found) {
        String guid = RecordElements.first(found, "item/guid");
        String link = link(found);
        String arxivId = guid == null ? null : ArxivId.inField(guid);
        if (arxivId == null && link != null) {
            arxivId = ArxivId.inField(link);
        }
        return new Made.Item(arxivId != null ? arxivId : guid != null ? guid : link);
    }

    private static @Nullable String link(List<Found> found) {
        for (Found one : found) {
            if (one.path().equals("item/link")) {
                String address = one.text().isEmpty()
                        ? one.attributes().getOrDefault("href", "").strip()
                        : one.text();
                if (!address.isEmpty()) {
                    return address;
                }
            }
        }
        return null;
    }
}
