package dev.abstracts.local.stack;

import dev.abstracts.local.Failure;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The five processes of a stack. */
public enum Part {
    KAFKA("kafka"),
    ELASTICSEARCH("elasticsearch"),
    INGEST("ingest-service"),
    ENRICH("enrich-service"),
    SEARCH("search-service");

    /** Down the stream, then the servers: nobody loses what it depends on before it has stopped itself. */
    static final List<Part> STOP_ORDER = List.of(INGEST, ENRICH, SEARCH, ELASTICSEARCH, KAFKA);

    private final String title;

    Part(String title) {
        this.title = title;
    }

    /** Its name on the command line, in logs and in the state folder. */
    public String title() {
        return title;
    }

    public boolean isService() {
        return this != KAFKA && this != ELASTICSEARCH;
    }

    /** Reads {@code search-service}, or {@code search} for short. */
    public static Part of(String name) {
        return Arrays.stream(values())
                .filter(part -> part.title.equals(name) || part.title.equals(name + "-service"))
                .findFirst()
                .orElseThrow(
                        () -> new Failure("there is no \"%s\": the stack's parts are %s".formatted(name, names())));
    }

    private static String names() {
        return Arrays.stream(values()).map(Part::title).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return title;
    }
}
