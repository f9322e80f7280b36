package dev.abstracts.search.generation;

import dev.abstracts.search.index.DiskUse;
import dev.abstracts.search.indexing.IndexFlow;
import dev.abstracts.search.indexing.Indexer;
import dev.abstracts.search.indexing.IndexingLoop;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the indices there and filled: about once a second, on a thread of its own, it compares what there is with what
 * there should be. Kafka or Elasticsearch being away, at the start or later, only makes it try again.
 */
@ApplicationScoped
public class IndexKeeper {

    private static final Logger LOG = Logger.getLogger(IndexKeeper.class);

    /** What keeps the indices from being looked after. */
    public record Obstacle(String reason, Instant since) {}

    private final GenerationKeeper papers;
    private final DisposableIndices disposable;
    private final List<DisposableIndex> others;
    private final Indexer indexer;
    private final DiskUse disk;
    private final GenerationConfig config;
    private final Map<String, Map<String, IndexingLoop>> running = new HashMap<>();
    private final Semaphore nudge = new Semaphore(0);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("index-keeper").unstarted(this::run);

    private volatile boolean closed;
    private volatile @Nullable Obstacle obstacle = new Obstacle("starting", Instant.now());

    IndexKeeper(
            GenerationKeeper papers,
            DisposableIndices disposable,
            @All List<DisposableIndex> others,
            Indexer indexer,
            DiskUse disk,
            GenerationConfig config) {
        this.papers = papers;
        this.disposable = disposable;
        this.others = others;
        this.indexer = indexer;
        this.disk = disk;
        this.config = config;
    }

    /** Nothing when all indices are there and looked after. */
    public Optional<Obstacle> obstacle() {
        return Optional.ofNullable(obstacle);
    }

    public boolean isAlive() {
        return thread.isAlive();
    }

    /** Looks again at once. */
    void nudge() {
        nudge.release();
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        closed = true;
        nudge();
        thread.join(Duration.ofSeconds(20));
        // Before the clients that they use are closed.
        indexer.loops().forEach(indexer::stop);
    }

    private void run() {
        while (!closed) {
            look();
            Duration pause = papers.seen().filling().isPresent() ? config.fillingInterval() : config.interval();
            try {
                if (nudge.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    nudge.drainPermits();
                }
            } catch (InterruptedException e) {
                closed = true;
            }
        }
    }

    private void look() {
        String trouble = look("papers", papers::step);
        for (DisposableIndex other : others) {
            String found = look(other.index(), () -> List.of(disposable.ensure(other)));
            trouble = trouble == null ? found : trouble;
        }
        Obstacle earlier = obstacle;
        if (trouble == null) {
            obstacle = null;
            disk.look();
        } else if (earlier == null || !earlier.reason().equals(trouble)) {
            LOG.warnf("the indices cannot be looked after: %s", trouble);
            obstacle = new Obstacle(trouble, earlier == null ? Instant.now() : earlier.since());
        }
    }

    private interface Wanted {
        List<IndexFlow> flows() throws IOException;
    }

    /** Runs the flows that are wanted; while that is not known, those that ran go on. Returns what went wrong. */
    private @Nullable String look(String slot, Wanted wanted) {
        try {
            run(slot, wanted.flows());
            return null;
        } catch (IOException | RuntimeException e) {
            return "%s: %s".formatted(slot, e.getMessage());
        }
    }

    private void run(String slot, List<IndexFlow> flows) {
        Map<String, IndexFlow> wanted =
                flows.stream().collect(Collectors.toMap(IndexFlow::identity, Function.identity()));
        Map<String, IndexingLoop> loops = running.computeIfAbsent(slot, _ -> new HashMap<>());
        loops.entrySet().removeIf(loop -> {
            boolean unwanted = !wanted.containsKey(loop.getKey());
            if (unwanted) {
                indexer.stop(loop.getValue());
            }
            return unwanted;
        });
        wanted.forEach((identity, flow) -> loops.computeIfAbsent(identity, _ -> indexer.start(flow)));
    }
}
