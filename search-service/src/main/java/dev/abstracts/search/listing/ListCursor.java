package dev.abstracts.search.listing;

import static dev.abstracts.search.problem.ProblemException.invalidParameter;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the sort values of its last document.
 *
 * @param at milliseconds from 1970-01-01
 * @param key tells documents of one moment apart
 */
public record ListCursor(long at, String key) {

    private static final String VERSION = "1";

    /** As the reader gets it, to give it back. */
    public String text() {
        String plain = String.join("\n", VERSION, Long.toString(at), key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }

    static ListCursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("\n", 3);
            if (parts.length == 3 && parts[0].equals(VERSION)) {
                return new ListCursor(Long.parseLong(parts[1]), parts[2]);
            }
        } catch (IllegalArgumentException e) {
            throw invalidParameter("cursor", "it is not a cursor; take it from next of the page before");
        }
        throw invalidParameter("cursor", "it is not a cursor; take it from next of the page before");
    }

    /**
     * Makes a search answer newest first, with ties broken by the field {@code key}.
     *
     * @param body of the search
     * @param time the field that says when
     * @param after where the page before ended
     */
    public static void newestFirst(ObjectNode body, String time, @Nullable ListCursor after) {
        body.putArray("sort").addObject().put(time, "desc");
        body.withArray("sort").addObject().put("key", "desc");
        if (after != null) {
            body.putArray("search_after").add(after.at()).add(after.key());
        }
    }

    /**
     * What the reader asks for the next page with, or null when this is the last.
     *
     * @param found Elasticsearch's answer
     * @param size that was asked for
     */
    public static @Nullable String next(JsonNode found, int size) {
        JsonNode hits = found.at("/hits/hits");
        if (hits.isEmpty() || hits.size() < size) {
            return null;
        }
        JsonNode last = hits.path(hits.size() - 1).path("sort");
        return new ListCursor(last.path(0).asLong(), last.path(1).asText()).text();
    }
}
