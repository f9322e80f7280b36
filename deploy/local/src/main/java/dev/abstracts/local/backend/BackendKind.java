package dev.abstracts.local.backend;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What tests run on, as the system property {@code abstracts.backend} says. */
enum BackendKind {
    /** Containers when a Docker engine answers and can start them, else the embedded servers. */
    AUTO,
    /** Containers or nothing. */
    CONTAINERS,
    /** Kafka and Elasticsearch as child processes. */
    EMBEDDED;

    static final String PROPERTY = "abstracts.backend";

    static BackendKind chosen() {
        String name = System.getProperty(PROPERTY, AUTO.toString());
        return Arrays.stream(values())
                .filter(kind -> kind.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new ServerException(
                        "%s is one of %s, not \"%s\"".formatted(PROPERTY, List.of(values()), name)));
    }

    /** As it is written in the property. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
