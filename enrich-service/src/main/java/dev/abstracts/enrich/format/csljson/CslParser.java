package dev.abstracts.enrich.format.csljson;

import dev.abstracts.contract.Format;
import dev.abstracts.contract.PublicationDate;
import dev.abstracts.enrich.format.FormatParser;
import dev.abstracts.enrich.format.ReadOutcome;
import dev.abstracts.enrich.format.ReadOutcome.Read;
import dev.abstracts.enrich.format.RecordContext;
import dev.abstracts.enrich.format.RecordFields;
import dev.abstracts.enrich.format.json.CitationDate;
import dev.abstracts.enrich.format.json.CitationNames;
import dev.abstracts.enrich.format.json.CitationPlace;
import dev.abstracts.enrich.format.json.CitationTexts;
import dev.abstracts.enrich.format.json.JsonFields;
import dev.abstracts.enrich.identifiers.StatedIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code csl-json}. Fields go by the names of the CSL data schema (docs.citationstyles.org); what Crossref adds to it in
 * its own answers of this type is read too. The day on which somebody looked at the paper, {@code accessed}, is none of its dates.
 */
public final class CslParser implements FormatParser {

    @Override
    public Format format() {
        return Format.CSL_JSON;
    }

    @Override
    public ReadOutcome read(String text, RecordContext context) {
        return JsonFields.read(text, item -> new Read(fields(item)));
    }

    private static RecordFields fields(JsonFields item) {
        StatedIdentifiers identifiers = ItemIdentifiers.of(item);
        Extra extra = Extra.of(item, identifiers);
        PublicationDate issued = issued(item);
        CitationNames names = CitationNames.of(item.list("author"));
        return RecordFields.builder(CitationTexts.abstractText(item.get("abstract")))
                .title(CitationTexts.title(item))
                .credited(names.authors(), names.truncated())
                .affiliations(names.affiliations())
                .identifiers(identifiers.found())
                .categories(extra.categories())
                .comment(extra.comment())
                .journalReference(CitationPlace.of(item, issued))
                .published(issued)
                .sourceDate(CitationDate.day(item.get("deposited")))
                .build();
    }

    private static @Nullable PublicationDate issued(JsonFields item) {
        for (String name : new String[] {"issued", "published", "available-date", "submitted"}) {
            PublicationDate date = CitationDate.of(item.get(name));
            if (date != null) {
                return date;
            }
        }
        return null;
    }
}
