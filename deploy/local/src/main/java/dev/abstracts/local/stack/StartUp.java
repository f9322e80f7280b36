package dev.abstracts.local.stack;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.CompletableFuture.runAsync;

import dev.abstracts.local.Failure;
import dev.abstracts.local.backend.TopicCreator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One start of some parts: the servers at once, the services as soon as what they need is there (the topics for all,
 * Elasticsearch for search-service). Gives up when a process ends or is not ready in time, and then stops what it
 * started.
 */
final class StartUp {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int LOG_LINES = 15;

    private final StackOptions options;
    private final Map<Part, PartProcess> processes;
    private final StartListener listener;
    private final Instant began = Instant.now();
    private final Set<Part> launched = ConcurrentHashMap.newKeySet();

    StartUp(StackOptions options, Map<Part, PartProcess> processes, StartListener listener) {
        this.options = options;
        this.processes = processes;
        this.listener = listener;
    }

    void start(Set<Part> missing) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<Part, CompletableFuture<Void>> ready = new EnumMap<>(Part.class);
            CompletableFuture<Void> topics = runAsync(() -> startIfMissing(Part.KAFKA, missing), threads)
                    .thenRunAsync(() -> createTopics(missing), threads);
            ready.put(Part.KAFKA, topics);
            ready.put(Part.ELASTICSEARCH, runAsync(() -> startIfMissing(Part.ELASTICSEARCH, missing), threads));
            for (Part service : Part.values()) {
                if (service.isService()) {
                    ready.put(service, topics.thenRunAsync(() -> startIfMissing(service, missing), threads));
                }
            }
            CompletableFuture.allOf(ready.values().toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            Part.STOP_ORDER.stream().filter(launched::contains).forEach(part -> process(part)
                    .stop());
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private void startIfMissing(Part part, Set<Part> missing) {
        if (!missing.contains(part)) {
            return;
        }
        PartProcess process = process(part);
        launched.add(part);
        process.launch();
        awaitReady(part, process);
        listener.ready(part, options.ports().of(part), Duration.between(began, Instant.now()));
    }

    private PartProcess process(Part part) {
        return requireNonNull(processes.get(part));
    }

    private void createTopics(Set<Part> missing) {
        if (missing.contains(Part.KAFKA)) {
            TopicCreator.create("127.0.0.1:" + options.ports().kafka(), options.topics(), options.partitions());
        }
    }

    private void awaitReady(Part part, PartProcess process) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!process.isReady()) {
            if (process.process().isEmpty()) {
                throw new Failure("%s ended while it started, its log %s ends with:%n%s"
                        .formatted(part, process.log(), endOf(process.log())));
            }
            if (Instant.now().isAfter(deadline)) {
                throw new Failure("%s was not ready within %d minutes: read %s"
                        .formatted(part, PATIENCE.toMinutes(), process.log()));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while the stack started", e);
        }
    }

    private static String endOf(Path log) {
        ArrayDeque<String> last = new ArrayDeque<>();
        try (var lines = Files.lines(log)) {
            lines.forEach(line -> {
                last.add("  " + line);
                if (last.size() > LOG_LINES) {
                    last.remove();
                }
            });
        } catch (IOException e) {
            return "  (it cannot be read: %s)".formatted(e.getMessage());
        }
        return String.join(System.lineSeparator(), last);
    }
}
