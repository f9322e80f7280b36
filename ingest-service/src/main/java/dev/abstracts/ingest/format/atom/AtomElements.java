package dev.abstracts.ingest.format.atom;

import dev.abstracts.ingest.format.text.ArxivId;
import dev.abstracts.ingest.format.xml.RecordElements;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Entries of RFC 4287 and of its draft 0.3. An entry is known by its arXiv id where its id or link is one, else by its id, else by
 * its link; a deleted one (RFC 6721) by the id that it refers to. arXiv's API tells of an error in an entry: an answer with that alone is no document.
 */
final class AtomElements implements RecordElements {

    @Override
    public Set<String> names() {
        return Set.of("entry", "deleted-entry");
    }

    @Override
    public String expected() {
        return "<feed> or <entry>";
    }

    @Override
    public Set<String> around() {
        return Set.of("feed");
    }

    @Override
    public Set<String> looksAt() {
        return Set.of("entry/id", "entry/link", "entry/summary", "/deleted-entry");
    }

    @Override
    public Made make(String name, List<Found> found) {
        String id = name.equals("entry") || found.isEmpty()
                ? RecordElements.first(found, "entry/id")
                : found.getFirst().attributes().get("ref");
        if (id != null && id.contains("arxiv.org/api/errors")) {
            String detail = RecordElements.first(found, "entry/summary");
            return new Made.Complaint(
                    "arXiv's API answered an error instead of entries" + (detail == null ? "" : ": " + detail));
        }
        String link = link(found);
        String arxivId = id == null ? null : ArxivId.inField(id);
        arxivId = arxivId == null && id == null && link != null ? ArxivId.inField(link) : arxivId;
        return new Made.Item(arxivId != null ? arxivId : id != null ? id : link);
    }

    private static @Nullable String link(List<Found> found) {
        for (Found one : found) {
            String relation = one.attributes().getOrDefault("rel", "alternate");
            if (one.path().equals("entry/link") && relation.equals("alternate")) {
                return one.attributes().getOrDefault("href", one.text()).strip();
            }
        }
        return null;
    }
}
