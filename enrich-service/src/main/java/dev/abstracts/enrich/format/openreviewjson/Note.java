package dev.abstracts.enrich.format.openreviewjson;

import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.enrich.format.json.JsonFields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A note, in whichever version of the API: version 2 wraps the values of its content, {@code {"value": ...}}. */
record Note(JsonFields fields, JsonFields content) {

    /** Milliseconds since 1970 of the first day of 2200. Beyond it, and before 1970, nothing was written to OpenReview. */
    private static final long LATEST = 7_258_118_400_000L;

    static Note of(JsonFields fields) {
        return new Note(fields, fields.object("content"));
    }

    /** The value of a field of the content. */
    JsonNode value(String name) {
        JsonNode value = content.get(name);
        return value.isObject() ? value.path("value") : value;
    }

    /** The first of these fields of the content that is a string with something in it. */
    @Nullable
    String text(String... names) {
        for (String name : names) {
            String text = JsonFields.text(value(name));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The id of the submission that the note is or belongs to. */
    @Nullable
    String forum() {
        return fields.text("forum", "id");
    }

    /** Whether it is a review, a comment or a decision, and not the submission itself. */
    boolean isReply() {
        String id = fields.text("id");
        String forum = fields.text("forum");
        return fields.text("replyto") != null || id != null && forum != null && !id.equals(forum);
    }

    /** What the note was filed as: {@code ICLR.cc/2024/Conference/-/Submission}. */
    List<String> invitations() {
        List<String> invitations = new ArrayList<>();
        for (String name : List.of("invitation", "invitations")) {
            for (JsonNode value : fields.list(name)) {
                String text = JsonFields.text(value);
                if (text != null) {
                    invitations.add(text);
                }
            }
        }
        return invitations;
    }

    /** The replies that were asked for along with it. */
    List<Note> replies() {
        List<Note> replies = new ArrayList<>();
        JsonFields details = fields.object("details");
        for (String name : List.of("directReplies", "replies")) {
            details.list(name).forEach(reply -> replies.add(Note.of(new JsonFields(reply))));
        }
        return replies;
    }

    /** The first of these dates, each in milliseconds since 1970. */
    @Nullable
    LocalDate day(String... names) {
        for (String name : names) {
            JsonNode value = fields.get(name);
            long millis = value.isNumber() && value.canConvertToLong() ? value.longValue() : 0;
            if (millis > 0 && millis < LATEST) {
                return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
            }
        }
        return null;
    }

    /** The latest of these dates. */
    @Nullable
    LocalDate lastDay(String... names) {
        LocalDate last = null;
        for (String name : names) {
            LocalDate day = day(name);
            last = day != null && (last == null || day.isAfter(last)) ? day : last;
        }
        return last;
    }
}
