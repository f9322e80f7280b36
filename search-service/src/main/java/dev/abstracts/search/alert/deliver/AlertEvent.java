package dev.abstracts.search.alert.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.abstracts.contract.Alert;
import dev.abstracts.contract.MessageJson;
import dev.abstracts.contract.PaperChange;
import dev.abstracts.contract.PaperChange.FieldChange;
import dev.abstracts.contract.PaperId;
import dev.abstracts.search.change.ChangeCursor;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook is told: that a paper which meets the alert is new or has changed. Small whatever the paper is; whoever wants all of
 * it asks for it.
 *
 * @param id the same whenever the same change is told to the same alert
 * @param body JSON, in UTF-8
 * @param at when the paper changed
 * @param before place in the topic of changes before the change
 * @param next place behind it
 */
record AlertEvent(String id, byte[] body, Instant at, ChangeCursor before, ChangeCursor next) {

    private static final int MOST_AUTHORS = 10;
    private static final int LONGEST_TEXT = 1_000;

    AlertEvent {
        requireNonNull(id, "id is null");
        requireNonNull(before, "before is null");
        requireNonNull(next, "next is null");
    }

    private record Body(String type, Instant timestamp, Data data) {}

    private record Data(String alert, String q, Change change, Told paper) {}

    /** @param fields that changed */
    private record Change(PaperChange.Kind kind, Instant at, List<String> fields) {}

    /** @param authors at most {@value #MOST_AUTHORS} of them */
    private record Told(
            PaperId id,
            @Nullable String title,
            @JsonProperty("abstract") @Nullable String abstractText,
            List<String> authors,
            @Nullable JsonNode published,
            @Nullable JsonNode categories) {}

    /** @param paper as it is indexed now */
    static AlertEvent of(Alert alert, PaperChange change, JsonNode paper, ChangeCursor before, ChangeCursor next) {
        List<String> authors = new ArrayList<>();
        for (JsonNode author : paper.path("authors")) {
            if (authors.size() < MOST_AUTHORS) {
                authors.add(author.path("name").asText());
            }
        }
        Told told = new Told(
                change.paperId(),
                text(paper.path("title")),
                text(paper.path("abstract")),
                authors,
                paper.get("published"),
                paper.get("categories"));
        List<String> fields = change.fields().stream().map(FieldChange::field).toList();
        String kind = change.kind().name().toLowerCase(Locale.ROOT);
        Body body = new Body(
                "paper." + kind,
                change.at(),
                new Data(alert.id(), alert.q(), new Change(change.kind(), change.at(), fields), told));
        return new AlertEvent(
                id(alert.id(), change.paperId().value(), kind, change.at().toString()),
                MessageJson.write(body),
                change.at(),
                before,
                next);
    }

    /** Cut where it is long, but not within a character. */
    private static @Nullable String text(JsonNode text) {
        if (!text.isTextual() || text.asText().length() <= LONGEST_TEXT) {
            return text.isTextual() ? text.asText() : null;
        }
        String whole = text.asText();
        int end = Character.isHighSurrogate(whole.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return whole.substring(0, end) + "…";
    }

    private static String id(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(UTF_8));
                digest.update((byte) 0);
            }
            return "msg_"
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(digest.digest())
                            .substring(0, 27);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
