package dev.abstracts.enrich.format.arxivjsonl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.Identifiers;
import dev.abstracts.contract.PublicationDate;
import dev.abstracts.contract.PublicationDate.Precision;
import dev.abstracts.enrich.dates.DateReader;
import dev.abstracts.enrich.format.FormatParser;
import dev.abstracts.enrich.format.ReadOutcome;
import dev.abstracts.enrich.format.ReadOutcome.Read;
import dev.abstracts.enrich.format.RecordContext;
import dev.abstracts.enrich.format.RecordFields;
import dev.abstracts.enrich.format.json.JsonFields;
import dev.abstracts.enrich.identifiers.ArxivId;
import dev.abstracts.enrich.identifiers.Doi;
import dev.abstracts.enrich.text.WhiteSpace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code arxiv-jsonl}. Fields go by the names of the daily harvest and of the public snapshot; others are ignored. An
 * {@code id} that is none of arXiv's says nothing about the paper: it is then known by its DOI or its source.
 */
public final class ArxivJsonlParser implements FormatParser {

    @Override
    public Format format() {
        return Format.ARXIV_JSONL;
    }

    @Override
    public ReadOutcome read(String text, RecordContext context) {
        return JsonFields.read("line", text, read -> {
            JsonNode json = read.node();
            String id = string(json, "id");
            return new Read(fields(json, id == null ? null : ArxivId.parse(id)));
        });
    }

    private static RecordFields fields(JsonNode json, @Nullable ArxivId id) {
        String abstractText = string(json, "abstract", "summary");
        String doi = string(json, "doi");
        Versions versions = Versions.of(json.get("versions"));
        LocalDate updated = day(string(json, "update_date", "updated"));
        LocalDate created = day(string(json, "published", "created"));
        LocalDate published = created != null ? created : versions.first() != null ? versions.first() : updated;
        Integer version = id != null && id.version() != null ? id.version() : versions.number();
        return RecordFields.builder(abstractText == null ? "" : abstractText)
                .title(oneLine(string(json, "title")))
                .authors(Authors.of(json.get("authors"), json.get("authors_parsed")), false)
                .identifiers(new Identifiers(
                        id == null ? null : id.id(),
                        id == null ? null : version,
                        doi == null ? null : Doi.parse(doi),
                        null))
                .categories(categories(json.get("categories")))
                .comment(oneLine(string(json, "comment", "comments")))
                .journalReference(oneLine(string(json, "journal-ref", "journal_ref")))
                .published(published == null ? null : new PublicationDate(published, Precision.DAY, false))
                .sourceDate(updated != null ? updated : versions.last() != null ? versions.last() : created)
                .build();
    }

    private static List<String> categories(@Nullable JsonNode node) {
        List<String> categories = new ArrayList<>();
        if (node != null && node.isArray()) {
            node.forEach(value -> categories.add(value.asText().strip()));
        } else if (node != null && node.isTextual()) {
            for (String value : node.textValue().split("[\\s,;]+")) {
                categories.add(value);
            }
        }
        return categories;
    }

    /** The first of these fields that is a string with something in it. */
    private static @Nullable String string(JsonNode json, String... names) {
        for (String name : names) {
            JsonNode value = json.get(name);
            String text = value == null || !value.isTextual() ? null : WhiteSpace.orAbsent(value.textValue());
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : DateReader.day(text);
    }

    private static @Nullable String oneLine(@Nullable String text) {
        return text == null ? null : WhiteSpace.oneLine(text);
    }
}
