package dev.abstracts.search.facet;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Optional;

/** What found papers can be counted by. */
public enum Facet {
    FEED("feed"),
    FORMAT("format"),
    CATEGORY("category"),
    VENUE("venue"),
    YEAR("year"),
    STATUS("status"),
    PRESENTATION("presentation"),
    TAG("tag"),
    AUTHOR("author"),
    HAS_CODE("hasCode"),
    SUBJECT("subject"),
    TASK("task"),
    METHOD("method"),
    DATASET("dataset"),
    METRIC("metric"),
    MODEL("model"),
    /** By kind. */
    CLAIM("claim"),
    /** By kind. */
    RESOURCE("resource"),
    JOURNAL("journal"),
    TRACK("track");

    private final String label;

    Facet(String label) {
        this.label = label;
    }

    /** The name in requests and answers, of the filter that belongs to it, and of its search key in the index. */
    public String label() {
        return label;
    }

    public static Optional<Facet> labelled(String label) {
        return Arrays.stream(values())
                .filter(facet -> facet.label.equals(label))
                .findFirst();
    }

    /** All names, for error messages. */
    public static String labels() {
        return Arrays.stream(values()).map(Facet::label).collect(joining(", "));
    }
}
