package dev.abstracts.enrich.topology;

import java.time.Duration;

/** The settings of a service that sets none, for tests without Quarkus. */
public record DefaultSettings() implements StreamsSettings {

    @Override
    public int threads() {
        return 2;
    }

    @Override
    public Duration commitInterval() {
        return Duration.ofMillis(100);
    }

    @Override
    public Duration sessionTimeout() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Duration transactionTimeout() {
        return Duration.ofSeconds(10);
    }

    @Override
    public int replicationFactor() {
        return -1;
    }
}
