package dev.abstracts.enrich.topology;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.common.Metric;
import org.apache.kafka.streams.KafkaStreams;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when records are being processed, and Kafka has been heard of within the session's timeout. */
@Readiness
@ApplicationScoped
class StreamsReady implements HealthCheck {

    private static final String NAME = "streams";

    private final EnrichStreams streams;
    private final StreamsSettings settings;

    StreamsReady(EnrichStreams streams, StreamsSettings settings) {
        this.streams = streams;
        this.settings = settings;
    }

    @Override
    public HealthCheckResponse call() {
        StreamsPhase phase = streams.phase();
        if (!(phase instanceof StreamsPhase.Started(KafkaStreams running)) || !phase.isRunning()) {
            return down(phase.text());
        }
        double silence = silence(running);
        return silence > settings.sessionTimeout().toSeconds()
                ? down("kafka has not been heard of for %.0f s".formatted(silence))
                : HealthCheckResponse.up(NAME);
    }

    /** Seconds since the least lucky thread sent its last heartbeat, which it does only to a coordinator it knows. */
    private static double silence(KafkaStreams running) {
        return running.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("last-heartbeat-seconds-ago"))
                .map(Metric::metricValue)
                .mapToDouble(value -> ((Number) value).doubleValue())
                .max()
                .orElse(0);
    }

    private static HealthCheckResponse down(String reason) {
        return HealthCheckResponse.named(NAME).down().withData("reason", reason).build();
    }
}
