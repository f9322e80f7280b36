package dev.abstracts.search.health;

import dev.abstracts.search.generation.GenerationKeeper;
import dev.abstracts.search.generation.IndexKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Up when the indices are there; down while Kafka or Elasticsearch keeps them from being looked after. */
@Readiness
@ApplicationScoped
public class IndicesHealth implements HealthCheck {

    private final IndexKeeper keeper;
    private final GenerationKeeper papers;

    IndicesHealth(IndexKeeper keeper, GenerationKeeper papers) {
        this.keeper = keeper;
        this.papers = papers;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("indices");
        papers.seen().serving().ifPresent(serving -> answer.withData("serving", serving.index()));
        papers.seen().filling().ifPresent(filling -> answer.withData("filling", filling.index()));
        return keeper.obstacle()
                .map(obstacle -> answer.down()
                        .withData("reason", obstacle.reason())
                        .withData("since", obstacle.since().toString()))
                .orElseGet(answer::up)
                .build();
    }
}
