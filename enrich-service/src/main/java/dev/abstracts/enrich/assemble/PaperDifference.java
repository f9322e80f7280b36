package dev.abstracts.enrich.assemble;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.Display;
import dev.abstracts.contract.FeedName;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.Identifiers;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.Paper;
import dev.abstracts.contract.PaperChange.FieldChange;
import dev.abstracts.contract.RecordId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields in which two states of a paper differ. When and in which delivery something was received is no difference:
 * a record that is sent again changes nothing about the paper.
 */
final class PaperDifference {

    private interface Field {
        @Nullable
        Object of(Paper paper);
    }

    private record Seen(FeedName feed, RecordId recordId, Format format) {}

    private static final Map<String, Field> FIELDS = fields();

    private PaperDifference() {}

    private static Map<String, Field> fields() {
        Map<String, Field> fields = new LinkedHashMap<>();
        fields.put("title", Paper::title);
        fields.put("abstract", Paper::abstractText);
        fields.put("authors", Paper::authors);
        fields.put("authorsTruncated", Paper::authorsTruncated);
        fields.put("affiliations", Paper::affiliations);
        fields.put("identifiers", paper -> paper.identifiers().equals(Identifiers.NONE) ? null : paper.identifiers());
        fields.put("published", Paper::published);
        fields.put("primaryCategory", Paper::primaryCategory);
        fields.put("categories", Paper::categories);
        fields.put("comment", Paper::comment);
        fields.put("pages", Paper::pages);
        fields.put("figures", Paper::figures);
        fields.put("venue", Paper::venue);
        fields.put("decision", Paper::decision);
        fields.put("links", Paper::links);
        fields.put("codeLinks", Paper::codeLinks);
        fields.put("hasCode", Paper::hasCode);
        fields.put("tags", Paper::tags);
        fields.put("display", paper -> paper.display().equals(Display.NONE) ? null : paper.display());
        fields.put("subjects", Paper::subjects);
        fields.put("claims", Paper::claims);
        fields.put("resources", Paper::resources);
        return fields;
    }

    static List<FieldChange> between(Paper before, Paper after) {
        List<FieldChange> changes = new ArrayList<>();
        FIELDS.forEach((name, field) -> {
            Object old = field.of(before);
            Object now = field.of(after);
            if (!Objects.equals(old, now)) {
                changes.add(new FieldChange(name, json(old), json(now)));
            }
        });
        if (!seen(before).equals(seen(after))) {
            changes.add(new FieldChange("sightings", json(before.sightings()), json(after.sightings())));
        }
        return changes;
    }

    private static List<Seen> seen(Paper paper) {
        return paper.sightings().stream()
                .map(each -> new Seen(each.feed(), each.recordId(), each.format()))
                .toList();
    }

    /** Absent where the paper's JSON has nothing. */
    private static @Nullable JsonNode json(@Nullable Object value) {
        boolean nothing = value == null || value instanceof Collection<?> list && list.isEmpty();
        return nothing ? null : MessageJson.mapper().valueToTree(value);
    }
}
