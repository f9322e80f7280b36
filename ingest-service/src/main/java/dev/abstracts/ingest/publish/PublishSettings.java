package dev.abstracts.ingest.publish;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How messages are sent to Kafka. Where Kafka is, and how to log in to it, say the usual {@code kafka.*} keys. */
@ConfigMapping(prefix = "abstracts.ingest.publish")
public interface PublishSettings {

    /** What all deliveries together may have on its way to Kafka; at least 8M, the largest message. */
    @WithDefault("24M")
    MemorySize buffer();

    /** How many messages one delivery may have on its way to Kafka. */
    @WithDefault("1000")
    int window();

    /** How long a message waits for company, so that batches are worth compressing. */
    @WithDefault("5ms")
    Duration linger();

    /** How long sending may wait for room in the buffer, or for word where the topics are, before it gives up. */
    @WithDefault("5s")
    Duration maxBlock();

    /** How long Kafka may take to acknowledge one message, all retries included, before it counts as not durable. */
    @WithDefault("20s")
    Duration timeout();
}
