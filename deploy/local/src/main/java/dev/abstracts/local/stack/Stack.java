package dev.abstracts.local.stack;

import static dev.abstracts.local.stack.PartStatus.State.DOWN;
import static dev.abstracts.local.stack.PartStatus.State.NOT_READY;
import static dev.abstracts.local.stack.PartStatus.State.READY;
import static java.util.Objects.requireNonNull;

import dev.abstracts.local.Failure;
import dev.abstracts.local.backend.ElasticsearchServer;
import dev.abstracts.local.backend.KafkaServer;
import dev.abstracts.local.backend.ServerSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A stack on this machine. Parts run as processes of their own: they go on when this object, or its JVM, is gone, and
 * another {@code Stack} of the same state folder finds them again.
 *
 * <p>Tests own one: {@code try (Stack stack = Stack.start(StackOptions.isolated(root, folder)))}.
 */
public final class Stack implements AutoCloseable {

    private final StackOptions options;

    private final Map<Part, PartProcess> processes = new EnumMap<>(Part.class);
    private final ReentrantLock oneAtATime = new ReentrantLock();

    private Stack(StackOptions options) {
        this.options = options;
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        for (Part part : Part.values()) {
            processes.put(part, process(part, options, http));
        }
    }

    private static PartProcess process(Part part, StackOptions options, HttpClient http) {
        int port = options.ports().of(part);
        Path folder = options.state().folder(part);
        return switch (part) {
            case KAFKA ->
                new ServerProcess(new KafkaServer(new ServerSettings(folder, port, ServerSettings.KAFKA_HEAP, true)));
            case ELASTICSEARCH ->
                new ServerProcess(new ElasticsearchServer(
                        new ServerSettings(folder, port, ServerSettings.ELASTICSEARCH_HEAP, true)));
            case INGEST, ENRICH, SEARCH -> new ServiceProcess(part, options, http);
        };
    }

    /** The stack of these options, running or not; starts nothing. */
    public static Stack of(StackOptions options) {
        return new Stack(options);
    }

    /** Starts what is not running and returns when all of it is ready. */
    public static Stack start(StackOptions options) {
        Stack stack = new Stack(options);
        stack.up(StartListener.SILENT);
        return stack;
    }

    public StackOptions options() {
        return options;
    }

    /**
     * Starts the parts that are not running and returns when all five are ready. When one fails, those that this call
     * started are stopped again.
     *
     * @return the parts that this call started
     */
    public Set<Part> up(StartListener listener) {
        return locked(() -> {
            Set<Part> missing = missing();
            requireSamePorts(missing);
            missing.forEach(options.ports()::requireFree);
            options.state().remember(options.ports());
            new StartUp(options, processes, listener).start(missing);
            return missing;
        });
    }

    /** Stops all that runs, in an order in which nobody loses what it depends on; data stays. */
    public Set<Part> down() {
        EnrichmentState generations = options.state().enrichment();
        if (generations.tried() > 0) {
            of(options.tried(generations, OptionalInt.empty())).stop(Part.ENRICH.title());
        }
        return down(EnumSet.allOf(Part.class));
    }

    /** Stops those of these parts that run. */
    public Set<Part> down(Set<Part> parts) {
        return locked(() -> {
            Set<Part> stopped = EnumSet.noneOf(Part.class);
            for (Part part : Part.STOP_ORDER) {
                if (parts.contains(part) && process(part).isPresent()) {
                    of(part).stop();
                    stopped.add(part);
                }
            }
            return stopped;
        });
    }

    /** Stops everything and deletes all data. */
    public void wipe() {
        down();
        locked(() -> {
            options.state().wipe();
            return true;
        });
    }

    /** Ends a part at once, as {@code kill -9} does; it stays down until {@link #restart}. */
    public void kill(String name) {
        of(Part.of(name)).kill();
    }

    /** Stops a part politely; it stays down until {@link #restart}. */
    public void stop(String name) {
        of(Part.of(name)).stop();
    }

    /** Starts a part again, stopping it first when it runs, and returns when it is ready. */
    public void restart(String name) {
        Part part = Part.of(name);
        locked(() -> {
            of(part).stop();
            options.ports().requireFree(part);
            new StartUp(options, processes, StartListener.SILENT).start(EnumSet.of(part));
            return true;
        });
    }

    /** Where a part answers HTTP: {@code http://127.0.0.1:8083}. */
    public URI url(String name) {
        return URI.create("http://127.0.0.1:" + options.ports().of(Part.of(name)));
    }

    public String kafkaBootstrapServers() {
        return "127.0.0.1:" + options.ports().kafka();
    }

    /** The process of a part, when it runs. */
    public Optional<ProcessHandle> process(Part part) {
        return of(part).process();
    }

    public Path log(Part part) {
        return of(part).log();
    }

    public List<PartStatus> status() {
        return Arrays.stream(Part.values()).parallel().map(this::status).toList();
    }

    /** Stops all of it; data stays in the state folder. */
    @Override
    public void close() {
        down();
    }

    /** Stops these parts without waiting for a command that is at work on them: for a shutdown hook. */
    public void stopAtExit(Set<Part> parts) {
        Part.STOP_ORDER.stream().filter(parts::contains).forEach(part -> of(part).stop());
    }

    private PartStatus status(Part part) {
        int port = options.ports().of(part);
        return process(part)
                .map(process -> new PartStatus(
                        part, port, process.pid(), Memory.resident(process), of(part).isReady() ? READY : NOT_READY))
                .orElseGet(() -> new PartStatus(part, port, null, 0, DOWN));
    }

    private PartProcess of(Part part) {
        return requireNonNull(processes.get(part));
    }

    private Set<Part> missing() {
        Set<Part> missing = EnumSet.noneOf(Part.class);
        for (Part part : Part.values()) {
            if (process(part).isEmpty()) {
                missing.add(part);
            }
        }
        return missing;
    }

    private void requireSamePorts(Set<Part> missing) {
        Optional<Ports> running = options.state().ports().filter(ports -> !ports.equals(options.ports()));
        if (missing.size() < Part.values().length && running.isPresent()) {
            throw new Failure("the stack of %s runs on other ports: stop it with ./abstracts down first"
                    .formatted(options.state().path()));
        }
    }

    /** Other threads wait for the lock in memory, other commands for the one in the state folder. */
    private <T> T locked(Supplier<T> action) {
        oneAtATime.lock();
        try (var lock = options.state().lock()) {
            return action.get();
        } finally {
            oneAtATime.unlock();
        }
    }
}
