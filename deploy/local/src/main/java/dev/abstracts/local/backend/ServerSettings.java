package dev.abstracts.local.backend;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a server is started with.
 *
 * @param stateDir the folder for data, settings, log and pid file; made when it is missing
 * @param port the port of its clients, on the loopback interface
 * @param heap the Java heap, as {@code -Xmx} takes it, like {@code 768m}
 * @param detached whether the server has a session of its own, so that it outlives this process and its terminal
 * @param jvmOptions further options of the JVM of Elasticsearch; Kafka has all that it needs
 * @param settings the server's own, as its documentation names them, in the place of the usual ones or beside them: what makes it
 *     one of a cluster, or a secured one
 */
public record ServerSettings(
        Path stateDir, int port, String heap, boolean detached, List<String> jvmOptions, Map<String, String> settings) {

    /** Enough for 20,000 papers and several consumers. */
    public static final String KAFKA_HEAP = "384m";

    /** Enough to index thousands of papers a second. */
    public static final String ELASTICSEARCH_HEAP = "768m";

    public ServerSettings {
        requireNonNull(stateDir, "stateDir is null");
        requireNonNull(heap, "heap is null");
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a port is 1 to 65535, not %d".formatted(port));
        }
        if (!heap.matches("[1-9][0-9]*[mg]")) {
            throw new IllegalArgumentException("a heap is a number and m or g, like 768m, not \"%s\"".formatted(heap));
        }
        stateDir = stateDir.toAbsolutePath().normalize();
        jvmOptions = List.copyOf(jvmOptions);
        settings = Map.copyOf(settings);
    }

    /** Settings of a server that is to serve for long. */
    public ServerSettings(Path stateDir, int port, String heap, boolean detached) {
        this(stateDir, port, heap, detached, List.of(), Map.of());
    }

    /** Settings of a server that serves tests: it starts with half the work, is smaller, and would be slower at its peak. */
    static ServerSettings forTests(Path stateDir, int port, String heap) {
        return new ServerSettings(stateDir, port, heap, false, List.of("-XX:TieredStopAtLevel=1"), Map.of());
    }

    public ServerSettings with(Map<String, String> other) {
        return new ServerSettings(stateDir, port, heap, detached, jvmOptions, other);
    }
}
