package dev.abstracts.enrich.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.PublicationDate;
import dev.abstracts.enrich.markup.Markup;
import dev.abstracts.enrich.text.WhiteSpace;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a citation was published, as a journal reference: {@code Journal of Moss 12 (2021)}, {@code Proceedings of ... (2020), ICML '20}. */
public final class CitationPlace {

    private static final Set<String> NOT_YET =
            Set.of("submitted", "in review", "under review", "in preparation", "draft", "rejected");

    private CitationPlace() {}

    /** Absent where the citation names neither journal nor proceedings nor event, or says that it is not accepted there. */
    public static @Nullable String of(JsonFields citation, @Nullable PublicationDate published) {
        String status = citation.text("status");
        if (status != null && NOT_YET.contains(status.toLowerCase(Locale.ROOT))) {
            return null;
        }
        String container = citation.firstText("container-title", "short-container-title");
        String event = event(citation);
        if (container == null && event == null) {
            return null;
        }
        StringBuilder place = new StringBuilder(container == null ? "" : plain(container));
        String volume = citation.word("volume");
        if (container != null && volume != null) {
            place.append(' ').append(volume);
        }
        if (container != null && published != null) {
            place.append(" (").append(published.date().getYear()).append(')');
        }
        if (event != null) {
            place.append(place.isEmpty() ? "" : ", ").append(plain(event));
        }
        return place.toString();
    }

    private static @Nullable String event(JsonFields citation) {
        JsonNode event = citation.get("event");
        if (!event.isObject()) {
            return citation.text("event-title", "event", "conference-title");
        }
        JsonFields fields = new JsonFields(event);
        String name = fields.text("name");
        String acronym = fields.text("acronym");
        return name == null || acronym == null || name.contains(acronym)
                ? (name == null ? acronym : name)
                : name + " (" + acronym + ")";
    }

    private static String plain(String text) {
        return WhiteSpace.oneLine(Markup.plainText(text));
    }
}
