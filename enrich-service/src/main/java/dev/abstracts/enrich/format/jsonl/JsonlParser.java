package dev.abstracts.enrich.format.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.Identifiers;
import dev.abstracts.contract.PublicationDate;
import dev.abstracts.enrich.dates.WrittenDate;
import dev.abstracts.enrich.decision.DecisionReader;
import dev.abstracts.enrich.format.FormatParser;
import dev.abstracts.enrich.format.JournalReference;
import dev.abstracts.enrich.format.ReadOutcome;
import dev.abstracts.enrich.format.ReadOutcome.Read;
import dev.abstracts.enrich.format.RecordContext;
import dev.abstracts.enrich.format.RecordFields;
import dev.abstracts.enrich.format.json.JsonFields;
import dev.abstracts.enrich.identifiers.StatedIdentifiers;
import dev.abstracts.enrich.markup.Markup;
import dev.abstracts.enrich.text.WhiteSpace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@code jsonl}. Of several pointers to a field, the first whose value can be read as one counts. */
public final class JsonlParser implements FormatParser {

    private static final Set<String> NO = Set.of("", "0", "no", "none", "false", "n/a");

    /** All records of a feed have the same mapping, so the last one is kept. */
    private volatile Made made = new Made(Map.of(), Mapping.OF_USUAL_NAMES);

    private record Made(Map<String, String> from, Mapping mapping) {}

    @Override
    public Format format() {
        return Format.JSONL;
    }

    @Override
    public ReadOutcome read(String text, RecordContext context) {
        return JsonFields.read(
                "line", text, json -> new Read(fields(new MappedObject(mapping(context.mapping()), json.node()))));
    }

    private Mapping mapping(Map<String, String> byField) {
        Made last = made;
        if (!last.from().equals(byField)) {
            last = new Made(byField, byField.isEmpty() ? Mapping.OF_USUAL_NAMES : Mapping.of(byField));
            made = last;
        }
        return last.mapping();
    }

    /** An object with what finds its fields. */
    private record MappedObject(Mapping mapping, JsonNode json) {

        /** What the first choice with a text that can be read so is read as. */
        <T> @Nullable T first(String field, Function<List<String>, @Nullable T> read) {
            for (List<JsonNode> choice : mapping.choices(field, json)) {
                List<String> texts = JsonText.of(choice);
                T value = texts.isEmpty() ? null : read.apply(texts);
                if (value != null) {
                    return value;
                }
            }
            return null;
        }

        @Nullable
        String line(String field) {
            return first(field, texts -> WhiteSpace.orAbsent(WhiteSpace.oneLine(texts.getFirst())));
        }

        List<String> list(String field) {
            List<String> texts = first(field, found -> found);
            return texts == null ? List.of() : texts;
        }
    }

    private static RecordFields fields(MappedObject object) {
        String abstractText = object.first("abstract", texts -> Markup.plainText(String.join("\n\n", texts)));
        String title = object.line("title");
        JsonAuthors authors = authors(object);
        List<String> affiliations = object.list("affiliations");
        PublicationDate published = object.first("published", texts -> date(texts.getFirst()));
        LocalDate updated = object.first("updated", texts -> WrittenDate.day(texts.getFirst()));
        String reference = object.line("journalReference");
        String decision = object.line("decision");
        return RecordFields.builder(abstractText == null ? "" : abstractText)
                .title(title == null ? null : WhiteSpace.oneLine(Markup.plainText(title)))
                .credited(authors.authors(), authors.truncated())
                .affiliations(affiliations.isEmpty() ? authors.affiliations() : affiliations)
                .identifiers(identifiers(object))
                .published(published)
                .sourceDate(updated)
                .categories(categories(object.list("categories")))
                .comment(object.first("comment", texts -> words(texts.getFirst())))
                .journalReference(JournalReference.of(reference, null, published))
                .decision(decision == null ? null : DecisionReader.read(decision))
                .codeFlag(hasCode(object))
                .build();
    }

    private static JsonAuthors authors(MappedObject object) {
        for (List<JsonNode> choice : object.mapping().choices("authors", object.json())) {
            JsonAuthors authors = JsonAuthors.of(choice);
            if (!authors.authors().isEmpty()) {
                return authors;
            }
        }
        return new JsonAuthors(List.of(), List.of(), false);
    }

    private static Identifiers identifiers(MappedObject object) {
        StatedIdentifiers identifiers = new StatedIdentifiers();
        object.first(
                "arxiv", texts -> identifiers.arxiv(texts.getFirst()).found().arxiv());
        object.first("doi", texts -> identifiers.doi(texts.getFirst()).found().doi());
        object.first(
                "openreview",
                texts -> identifiers.openreview(texts.getFirst()).found().openreview());
        return identifiers.found();
    }

    private static @Nullable PublicationDate date(String text) {
        LocalDate day = WrittenDate.day(text);
        return day == null ? WrittenDate.read(text) : new PublicationDate(day, PublicationDate.Precision.DAY, false);
    }

    /** Words of other schemes than arXiv's are left out later; one string may hold several. */
    private static List<String> categories(List<String> texts) {
        List<String> categories = new ArrayList<>(texts.size());
        for (String text : texts) {
            for (String category : text.split("[\\s,;]+")) {
                categories.add(category);
            }
        }
        return categories;
    }

    /** A number is a count of comments. */
    private static @Nullable String words(String text) {
        return text.chars().anyMatch(Character::isLetter) ? WhiteSpace.oneLine(text) : null;
    }

    /** True, a number that is not 0, or a text such as an address. */
    private static boolean hasCode(MappedObject object) {
        for (List<JsonNode> choice : object.mapping().choices("hasCode", object.json())) {
            for (JsonNode node : choice) {
                boolean says = node.isTextual()
                        ? !NO.contains(WhiteSpace.trim(node.textValue()).toLowerCase(Locale.ROOT))
                        : node.asBoolean() || (node.isArray() && !node.isEmpty());
                if (says) {
                    return true;
                }
            }
        }
        return false;
    }
}
