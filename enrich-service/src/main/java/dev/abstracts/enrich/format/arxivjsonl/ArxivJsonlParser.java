package dev.abstracts.enrich.format.arxivjsonl;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.Identifiers;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.PublicationDate;
import dev.abstracts.contract.PublicationDate.Precision;
import dev.abstracts.enrich.dates.DateReader;
import dev.abstracts.enrich.format.FormatParser;
import dev.abstracts.enrich.format.ReadOutcome;
import dev.abstracts.enrich.format.ReadOutcome.Read;
import dev.abstracts.enrich.format.ReadOutcome.Unreadable;
import dev.abstracts.enrich.format.RecordContext;
import dev.abstracts.enrich.format.RecordFields;
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

    private static final ObjectReader READER =
            MessageJson.mapper().readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @Override
    public Format format() {
        return Format.ARXIV_JSONL;
    }

    @Override
    public ReadOutcome read(String text, RecordContext context) {
        JsonNode json;
        try {
            json = READER.readValue(text);
        } catch (JacksonException e) {
            return new Unreadable("the line is not JSON: " + e.getOriginalMessage());
        } catch (RuntimeException | StackOverflowError e) {
            return new Unreadable(
                    "the line cannot be read as JSON: " + e.getClass().getSimpleName());
        }
        if (json == null || !json.isObject()) {
            return new Unreadable("the line is not a JSON object");
        }
        String id = string(json, "id");
        return new Read(fields(json, id == null ? null : ArxivId.parse(id)));
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
