package dev.abstracts.search.feed;

/**
 * Ids of a source that lie between others and of which there is no paper.
 *
 * @param from the first id that is missing, such as {@code 2101.00017}
 * @param to the last
 * @param missing how many they are
 */
public record Gap(String from, String to, long missing) {}
