package dev.abstracts.search.paper;

import com.fasterxml.jackson.databind.JsonNode;

/** What a paper of an answer was found by, its member {@code foundBy}; papers without it match the query's words. */
public final class FoundBy {

    static final String WORDS = "words";
    static final String MEANING = "meaning";

    private FoundBy() {}

    /** Whether a paper is near in meaning, and does not match the query's words. */
    public static boolean meaningAlone(JsonNode paper) {
        JsonNode ways = paper.path("foundBy");
        for (JsonNode way : ways) {
            if (way.asText().equals(WORDS)) {
                return false;
            }
        }
        return !ways.isEmpty();
    }
}
