package dev.abstracts.search.health;

import dev.abstracts.search.alert.deliver.AlertLoop;
import dev.abstracts.search.generation.IndexKeeper;
import dev.abstracts.search.indexing.Indexer;
import dev.abstracts.search.indexing.IndexingLoop;
import dev.abstracts.search.vector.VectorKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Down when a thread has ended or hangs, which only a restart mends; an outage does neither. */
@Liveness
@ApplicationScoped
public class ThreadsHealth implements HealthCheck {

    private final IndexKeeper keeper;
    private final Indexer indexer;
    private final VectorKeeper vectors;
    private final AlertLoop alerts;

    ThreadsHealth(IndexKeeper keeper, Indexer indexer, VectorKeeper vectors, AlertLoop alerts) {
        this.keeper = keeper;
        this.indexer = indexer;
        this.vectors = vectors;
        this.alerts = alerts;
    }

    @Override
    public HealthCheckResponse call() {
        List<String> dead = new ArrayList<>();
        indexer.loops().stream()
                .filter(loop -> !loop.isAlive())
                .map(IndexingLoop::name)
                .forEach(dead::add);
        Map.of("index-keeper", keeper.isAlive(), "vectors", vectors.isAlive(), "alerts", alerts.isAlive())
                .forEach((name, alive) -> {
                    if (!alive) {
                        dead.add(name);
                    }
                });
        return HealthCheckResponse.named("threads")
                .status(dead.isEmpty())
                .withData("dead", String.join(", ", dead))
                .build();
    }
}
