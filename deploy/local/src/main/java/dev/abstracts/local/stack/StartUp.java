package dev.abstracts.local.stack;

import static java.util.concurrent.CompletableFuture.runAsync;

import java.io.IOException;
import java.nio.file.Files;
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
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int LOG_LINES = 15;

    private final StackOptions options;
    private final StartListener listener;
    private final Instant began = Instant.now();
    private final Map<Part, ProcessHandle> started = new ConcurrentHashMap<>();

    StartUp(StackOptions options, StartListener listener) {
        this.options = options;
        this.listener = listener;
    }

    void start(Set<Part> missing) {
        try (Health health = new Health();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<Part, CompletableFuture<Void>> ready = new EnumMap<>(Part.class);
            CompletableFuture<Void> topics = runAsync(() -> startIfMissing(Part.KAFKA, missing, health), threads)
                    .thenRunAsync(() -> createTopics(missing), threads);
            CompletableFuture<Void> index =
                    runAsync(() -> startIfMissing(Part.ELASTICSEARCH, missing, health), threads);
            ready.put(Part.KAFKA, topics);
            ready.put(Part.ELASTICSEARCH, index);
            for (Part service : Part.values()) {
                if (service.isService()) {
                    CompletableFuture<Void> needs =
                            service == Part.SEARCH ? CompletableFuture.allOf(topics, index) : topics;
                    ready.put(service, needs.thenRunAsync(() -> startIfMissing(service, missing, health), threads));
                }
            }
            CompletableFuture.allOf(ready.values().toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            started.forEach((part, process) -> {
                DetachedProcess.stop(process, GRACE);
                options.state().pid(part).delete();
            });
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private void startIfMissing(Part part, Set<Part> missing, Health health) {
        if (!missing.contains(part)) {
            return;
        }
        ProcessHandle process = launch(part);
        started.put(part, process);
        options.state().pid(part).write(process);
        awaitReady(part, process, health);
        listener.ready(part, options.ports().of(part), Duration.between(began, Instant.now()));
    }

    private ProcessHandle launch(Part part) {
        return switch (part) {
            case KAFKA, ELASTICSEARCH -> throw new StackException("TODO");
            case INGEST, ENRICH, SEARCH -> ServiceLauncher.start(part, options);
        };
    }

    private void createTopics(Set<Part> missing) {
        if (missing.contains(Part.KAFKA)) {
            TopicCreator.create("127.0.0.1:" + options.ports().kafka(), options.topics(), options.partitions());
        }
    }

    private void awaitReady(Part part, ProcessHandle process, Health health) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!health.isReady(part, options.ports())) {
            if (!process.isAlive()) {
                throw new StackException("%s ended while it started, its log %s ends with:%n%s"
                        .formatted(part, options.state().log(part), endOfLog(part)));
            }
            if (Instant.now().isAfter(deadline)) {
                throw new StackException("%s was not ready within %d minutes: read %s"
                        .formatted(part, PATIENCE.toMinutes(), options.state().log(part)));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while the stack started", e);
        }
    }

    private String endOfLog(Part part) {
        ArrayDeque<String> last = new ArrayDeque<>();
        try (var lines = Files.lines(options.state().log(part))) {
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
