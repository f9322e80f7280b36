package dev.abstracts.enrich.format.csljson;

import dev.abstracts.enrich.format.json.JsonFields;
import dev.abstracts.enrich.identifiers.ArxivId;
import dev.abstracts.enrich.identifiers.ArxivMention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSL has no field for an arXiv id, so it is wherever the item's author found a place for it. */
final class ArxivOfItem {

    private ArxivOfItem() {}

    static @Nullable ArxivId find(JsonFields item, Extra extra) {
        for (String field : List.of("arXiv", "arxiv", "eprint")) {
            String id = item.text(field);
            ArxivId arxiv = id == null ? null : ArxivId.parse(id);
            if (arxiv != null) {
                return arxiv;
            }
        }
        for (String field : List.of("DOI", "URL", "id")) {
            String text = item.text(field);
            ArxivId arxiv = text == null ? null : ArxivMention.first(text);
            if (arxiv != null) {
                return arxiv;
            }
        }
        if (extra.arxiv() != null) {
            return extra.arxiv();
        }
        String archive = item.text("archive");
        String location = item.text("archive_location", "archive-location");
        if (archive != null && location != null && archive.equalsIgnoreCase("arXiv")) {
            return ArxivId.parse(location);
        }
        // Computer science's bibliography counts papers of arXiv as a journal's volumes.
        String volume = item.text("volume");
        return volume != null && volume.startsWith("abs/") ? ArxivId.parse(volume.substring(4)) : null;
    }
}
