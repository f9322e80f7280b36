package dev.abstracts.ingest.format.openreviewjson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.abstracts.contract.SourceId;
import dev.abstracts.ingest.format.json.Glance;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Which forum a note is of, and whether it is the paper itself. A reply to it (a review, a comment, a decision) is none; a note
 * that was deleted is one also when its content went with it, because it withdraws the paper.
 */
final class NoteGlance {

    private @Nullable String id;
    private @Nullable String forum;
    private @Nullable String replyTo;
    private boolean deleted;
    private boolean hasAbstract;

    private NoteGlance() {}

    static Glance read(JsonParser note) throws IOException {
        NoteGlance glance = new NoteGlance();
        while (note.nextToken() == JsonToken.FIELD_NAME) {
            String name = note.currentName();
            JsonToken value = note.nextToken();
            switch (name) {
                case "id" -> glance.id = Glance.text(note);
                case "forum" -> glance.forum = Glance.text(note);
                case "replyto" -> glance.replyTo = Glance.text(note);
                case "ddate" -> {
                    glance.deleted = value.isNumeric();
                    note.skipChildren();
                }
                case "content" -> glance.readContent(note, value);
                default -> note.skipChildren();
            }
        }
        return glance.result();
    }

    private void readContent(JsonParser note, JsonToken content) throws IOException {
        if (content != JsonToken.START_OBJECT) {
            note.skipChildren();
            return;
        }
        while (note.nextToken() == JsonToken.FIELD_NAME) {
            boolean isAbstract = note.currentName().equals("abstract");
            JsonToken value = note.nextToken();
            if (isAbstract && value == JsonToken.START_OBJECT) {
                readValue(note);
            } else {
                hasAbstract |= isAbstract && Glance.text(note) != null;
                note.skipChildren();
            }
        }
    }

    /** Version 2 of the API wraps each field: {@code {"value": ..., "readers": [...]}}. */
    private void readValue(JsonParser note) throws IOException {
        while (note.nextToken() == JsonToken.FIELD_NAME) {
            boolean isValue = note.currentName().equals("value");
            note.nextToken();
            hasAbstract |= isValue && Glance.text(note) != null;
            note.skipChildren();
        }
    }

    private Glance result() {
        boolean reply = replyTo != null || forum != null && id != null && !forum.equals(id);
        String own = forum != null ? forum : id;
        String ownId = own == null || own.length() > SourceId.MAX_ID_LENGTH ? null : own;
        if (hasAbstract || deleted && !reply) {
            return new Glance(ownId, null);
        }
        return new Glance(
                ownId,
                reply
                        ? "is a reply to the note %s (a review, a comment, a decision) and has no abstract; send the note of the paper, with details=replies if its decision is wanted"
                                .formatted(replyTo != null ? replyTo : forum)
                        : "has no text in \"content\", \"abstract\"");
    }
}
