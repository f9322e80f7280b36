package dev.abstracts.enrich.vector;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Down when vectors are wanted and cannot be made. Neither liveness nor readiness: papers are enriched all the same. */
@Wellness
@ApplicationScoped
class VectorsWell implements HealthCheck {

    private final VectorStreams streams;

    VectorsWell(VectorStreams streams) {
        this.streams = streams;
    }

    @Override
    public HealthCheckResponse call() {
        VectorStatus status = streams.status();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("vectors")
                .status(status.state() != VectorStatus.State.BROKEN)
                .withData("pending", status.pending());
        if (status.detail() != null) {
            answer.withData("reason", status.detail());
        }
        return answer.build();
    }
}
