package dev.abstracts.search.paper;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What papers are found by. */
public enum SearchMode {
    /** By their words: every word of the query must be there. */
    LEXICAL,
    /** By their meaning: those nearest to the query's. */
    SEMANTIC,
    /** By both, in one ranking. */
    HYBRID;

    private final String label = name().toLowerCase(Locale.ROOT);

    public String label() {
        return label;
    }

    static Optional<SearchMode> labelled(String label) {
        return Arrays.stream(values()).filter(mode -> mode.label.equals(label)).findFirst();
    }

    static String labels() {
        return Arrays.stream(values()).map(SearchMode::label).collect(joining(", "));
    }
}
