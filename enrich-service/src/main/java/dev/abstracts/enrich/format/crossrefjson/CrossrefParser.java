package dev.abstracts.enrich.format.crossrefjson;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.Identifiers;
import dev.abstracts.contract.PublicationDate;
import dev.abstracts.enrich.dates.FeedDate;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code crossref-json}. Fields go by the names of the REST API's works (api.crossref.org). A work has up to five dates of
 * publication, in print and online, of different precision: the earliest counts, as finely as one of them says it, because old
 * volumes go online long after they were printed. A notice of retraction is a work like any other.
 */
public final class CrossrefParser implements FormatParser {

    private static final List<String> DATES =
            List.of("published", "published-print", "published-online", "issued", "posted");
    private static final List<String> SAME_WORK = List.of("has-preprint", "is-same-as", "is-identical-to");

    @Override
    public Format format() {
        return Format.CROSSREF_JSON;
    }

    @Override
    public ReadOutcome read(String text, RecordContext context) {
        return JsonFields.read(text, work -> new Read(fields(work)));
    }

    private static RecordFields fields(JsonFields work) {
        PublicationDate published = published(work);
        CitationNames names = CitationNames.of(work.list("author"));
        return RecordFields.builder(CitationTexts.abstractText(work.get("abstract")))
                .title(CitationTexts.title(work))
                .credited(names.authors(), names.truncated())
                .affiliations(names.affiliations())
                .identifiers(identifiers(work))
                .journalReference(CitationPlace.of(work, published))
                .published(published)
                .sourceDate(sourceDate(work))
                .build();
    }

    private static Identifiers identifiers(JsonFields work) {
        StatedIdentifiers identifiers = new StatedIdentifiers().doi(work.text("DOI"));
        JsonFields relation = work.object("relation");
        for (String kind : SAME_WORK) {
            for (JsonNode node : relation.list(kind)) {
                JsonFields related = new JsonFields(node);
                String id = related.text("id");
                // Its DOI is that of the other posting, which is not this work's.
                if ("arxiv".equalsIgnoreCase(related.text("id-type"))) {
                    identifiers.arxiv(id);
                } else {
                    identifiers.arxivNamedIn(id);
                }
            }
        }
        return identifiers.found();
    }

    private static @Nullable PublicationDate published(JsonFields work) {
        return FeedDate.earliest(DATES.stream()
                .map(name -> CitationDate.of(work.get(name)))
                .filter(Objects::nonNull)
                .toList());
    }

    private static @Nullable LocalDate sourceDate(JsonFields work) {
        return Stream.of("deposited", "indexed", "created")
                .map(name -> CitationDate.day(work.get(name)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
