package dev.abstracts.enrich.format.openreviewjson;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.Format;
import dev.abstracts.contract.PublicationDate;
import dev.abstracts.contract.PublicationDate.Precision;
import dev.abstracts.enrich.format.FormatParser;
import dev.abstracts.enrich.format.ReadOutcome;
import dev.abstracts.enrich.format.ReadOutcome.Read;
import dev.abstracts.enrich.format.ReadOutcome.Withdrawn;
import dev.abstracts.enrich.format.RecordContext;
import dev.abstracts.enrich.format.RecordFields;
import dev.abstracts.enrich.format.json.JsonFields;
import dev.abstracts.enrich.names.PersonName;
import dev.abstracts.enrich.text.WhiteSpace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code openreview-json}. Fields go by the names that most venues use for them. A submission that was deleted withdraws
 * the paper; a reply to one says nothing of it, whether deleted or not. Links to code are kept as the comment, where links
 * are looked for.
 */
public final class OpenReviewParser implements FormatParser {

    private static final Pattern BETWEEN = Pattern.compile("[,;]\\sand\\s|[,;]|\\sand\\s");

    @Override
    public Format format() {
        return Format.OPENREVIEW_JSON;
    }

    @Override
    public ReadOutcome read(String text, RecordContext context) {
        return JsonFields.read(text, fields -> read(Note.of(fields)));
    }

    private static ReadOutcome read(Note note) {
        if (note.day("ddate") != null && !note.isReply()) {
            return new Withdrawn(note.lastDay("ddate", "mdate", "tmdate"));
        }
        LocalDate changed = note.lastDay("mdate", "tmdate");
        String abstractText = note.text("abstract");
        String title = note.text("title");
        Standing standing = Standing.of(note);
        List<String> code = WorkElsewhere.code(note);
        return new Read(RecordFields.builder(abstractText == null ? "" : abstractText)
                .title(title == null ? null : WhiteSpace.oneLine(title))
                .authors(authors(note.value("authors")), false)
                .identifiers(WorkElsewhere.identifiers(note))
                .comment(comment(standing.remark(), code))
                .journalReference(standing.publishedIn())
                .decision(standing.decision())
                .codeFlag(!code.isEmpty())
                .published(published(note))
                .sourceDate(changed != null ? changed : note.lastDay("cdate", "tcdate"))
                .build());
    }

    /** What was imported from a bibliography has but the year of its publication, as its first day. */
    private static @Nullable PublicationDate published(Note note) {
        LocalDate day = note.day("pdate", "odate", "cdate", "tcdate");
        boolean imported = note.invitations().stream().anyMatch(i -> i.startsWith("dblp.org/"));
        return day == null
                ? null
                : new PublicationDate(day, imported && day.getDayOfYear() == 1 ? Precision.YEAR : Precision.DAY, false);
    }

    private static @Nullable String comment(@Nullable String remark, List<String> code) {
        if (remark == null && code.isEmpty()) {
            return null;
        }
        String links = String.join(" ", code);
        return remark == null ? links : code.isEmpty() ? remark : remark + "; " + links;
    }

    /** A list of names or of profiles, or one string; none while reviewing is blind. */
    private static List<String> authors(JsonNode value) {
        List<String> names = new ArrayList<>();
        if (value.isTextual()) {
            BETWEEN.splitAsStream(value.textValue()).forEach(name -> add(names, name));
        } else if (value.isArray()) {
            for (JsonNode author : value) {
                add(
                        names,
                        author.isObject() ? new JsonFields(author).text("fullname", "name") : JsonFields.text(author));
            }
        }
        return names;
    }

    private static void add(List<String> names, @Nullable String name) {
        String trimmed = name == null ? "" : WhiteSpace.oneLine(name);
        if (!trimmed.isEmpty() && !trimmed.regionMatches(true, 0, "anonym", 0, 6)) {
            names.add(PersonName.readable(trimmed));
        }
    }
}
