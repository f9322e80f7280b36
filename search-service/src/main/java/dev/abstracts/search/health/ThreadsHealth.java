package dev.abstracts.search.health;

import dev.abstracts.search.generation.IndexKeeper;
import dev.abstracts.search.indexing.Indexer;
import dev.abstracts.search.indexing.IndexingLoop;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Down when a thread has ended or hangs, which only a restart mends; an outage does neither. */
@Liveness
@ApplicationScoped
public class ThreadsHealth implements HealthCheck {

    private final IndexKeeper keeper;
    private final Indexer indexer;

    ThreadsHealth(IndexKeeper keeper, Indexer indexer) {
        this.keeper = keeper;
        this.indexer = indexer;
    }

    @Override
    public HealthCheckResponse call() {
        List<String> dead = indexer.loops().stream()
                .filter(loop -> !loop.isAlive())
                .map(IndexingLoop::name)
                .toList();
        return HealthCheckResponse.named("threads")
                .status(keeper.isAlive() && dead.isEmpty())
                .withData("dead", String.join(", ", dead))
                .build();
    }
}
