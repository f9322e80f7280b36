package dev.abstracts.search.paper;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a paper of an answer was found by, its member {@code foundBy}: {@value #WORDS} where it matches the query, {@value #SOME_WORDS} where
 * it only has some of its words, and {@value #MEANING} where it is near in meaning. Papers without it match the query's words.
 */
public final class FoundBy {

    static final String WORDS = "words";
    static final String SOME_WORDS = "some-words";
    static final String MEANING = "meaning";

    private FoundBy() {}

    /** Whether a paper does not match the query, and was found all the same. */
    public static boolean lacksWords(JsonNode paper) {
        JsonNode ways = paper.path("foundBy");
        return !ways.isEmpty() && !has(ways, WORDS);
    }

    /** Whether a paper is near in meaning; false also where nobody asked. */
    public static boolean meaning(JsonNode paper) {
        return has(paper.path("foundBy"), MEANING);
    }

    private static boolean has(JsonNode ways, String wanted) {
        for (JsonNode way : ways) {
            if (way.asText().equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
