package dev.abstracts.enrich.topology;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the topology is run. Where Kafka is, and how to log in to it, say the usual {@code kafka.*} keys. */
@ConfigMapping(prefix = "abstracts.enrich.streams")
public interface StreamsSettings {

    /** Threads that process records; more than twice the partitions of a topic stay idle. */
    @WithDefault("2")
    int threads();

    /** How often what was processed is committed, and so becomes visible to the next stage. */
    @WithDefault("100ms")
    Duration commitInterval();

    /**
     * How long the group waits for an instance that has died before others take over its partitions. An instance that
     * comes back with its state folder takes them back at once.
     */
    @WithDefault("10s")
    Duration sessionTimeout();

    /** How long Kafka keeps an abandoned transaction open, behind which readers of committed records wait. */
    @WithDefault("10s")
    Duration transactionTimeout();

    /** Copies of the stores' changelog topics; -1 is the broker's default. */
    @WithDefault("-1")
    int replicationFactor();
}
