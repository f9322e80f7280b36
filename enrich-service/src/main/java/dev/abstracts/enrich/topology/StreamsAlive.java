package dev.abstracts.enrich.topology;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.streams.KafkaStreams.State;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive unless the topology has ended and cannot be started again; waiting for Kafka is no reason to be restarted. */
@Liveness
@ApplicationScoped
class StreamsAlive implements HealthCheck {

    private final EnrichStreams streams;

    StreamsAlive(EnrichStreams streams) {
        this.streams = streams;
    }

    @Override
    public HealthCheckResponse call() {
        boolean dead =
                switch (streams.phase()) {
                    case StreamsPhase.Started(var running) ->
                        running.state() == State.ERROR || running.state() == State.NOT_RUNNING;
                    case StreamsPhase.Failed(var problem) -> true;
                    case StreamsPhase.WaitingForKafka(var problem) -> false;
                    case StreamsPhase.WaitingForTopics(var missing) -> false;
                    case StreamsPhase.WaitingForGroup() -> false;
                    case StreamsPhase.Stopped() -> false;
                };
        return HealthCheckResponse.named("streams").status(!dead).build();
    }
}
