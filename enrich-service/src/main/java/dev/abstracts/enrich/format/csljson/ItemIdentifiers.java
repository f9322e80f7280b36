package dev.abstracts.enrich.format.csljson;

import dev.abstracts.enrich.format.json.JsonFields;
import dev.abstracts.enrich.identifiers.StatedIdentifiers;

/** CSL has a field for the DOI; an arXiv id is wherever the item's author found a place for it. */
final class ItemIdentifiers {

    private ItemIdentifiers() {}

    /** Of an item's fields; its note may have more. */
    static StatedIdentifiers of(JsonFields item) {
        StatedIdentifiers identifiers = new StatedIdentifiers()
                .arxiv(item.text("arXiv"))
                .arxiv(item.text("arxiv"))
                .arxiv(item.text("eprint"))
                .doi(item.text("DOI", "doi"))
                .mentioned(item.text("URL"))
                .mentioned(item.text("id"));
        String archive = item.text("archive");
        if (archive != null && archive.equalsIgnoreCase("arXiv")) {
            identifiers.arxiv(item.text("archive_location", "archive-location"));
        }
        // Computer science's bibliography counts papers of arXiv as a journal's volumes.
        String volume = item.text("volume");
        return volume != null && volume.startsWith("abs/") ? identifiers.arxiv(volume.substring(4)) : identifiers;
    }
}
