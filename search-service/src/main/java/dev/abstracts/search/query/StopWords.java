package dev.abstracts.search.query;

import java.util.Locale;
import java.util.Set;

/**
 * English words so frequent that they say nothing about a paper; the list is Lucene's. They are indexed, so that phrases
 * are exact, and only left out of queries that have other words.
 */
final class StopWords {

    private static final Set<String> WORDS = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not",
            "of", "on", "or", "such", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was",
            "will", "with");

    private StopWords() {}

    static boolean contain(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }
}
