package dev.abstracts.search.health;

import dev.abstracts.search.indexing.Indexer;
import dev.abstracts.search.indexing.IndexingLoop;
import dev.abstracts.search.indexing.IndexingState;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Down while a loop has been paused for more than a moment, and when one has stopped. Not part of readiness: what is in
 * the indices can be read all the same.
 */
@Wellness
@ApplicationScoped
public class IndexingHealth implements HealthCheck {

    /** A single retry is no reason to call the service not ready. */
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final Indexer indexer;

    IndexingHealth(Indexer indexer) {
        this.indexer = indexer;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("indexing");
        boolean up = true;
        for (IndexingLoop loop : indexer.loops()) {
            switch (loop.state()) {
                case IndexingState.Running _ -> answer.withData(loop.name(), "running");
                case IndexingState.Paused(String reason, Instant since) -> {
                    answer.withData(loop.name(), "indexing paused: %s since %s".formatted(reason, since));
                    up &= Instant.now().isBefore(since.plus(MOMENT));
                }
                case IndexingState.Stopped(String reason, Instant since) -> {
                    answer.withData(loop.name(), "indexing stopped: %s since %s".formatted(reason, since));
                    up = false;
                }
            }
        }
        return answer.status(up).build();
    }
}
