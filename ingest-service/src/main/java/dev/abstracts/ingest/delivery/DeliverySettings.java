package dev.abstracts.ingest.delivery;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a delivery may be, and how many at once. */
@ConfigMapping(prefix = "abstracts.ingest.delivery")
public interface DeliverySettings {

    /** The largest document, decompressed. */
    @WithDefault("16G")
    MemorySize maxDocument();

    /**
     * Of how many records of one document repeats are found; 27 bytes of heap each, in the mean. Repeats beyond them are
     * published again, which does no harm but to the receipt's numbers.
     */
    @WithDefault("2000000")
    int maxDistinct();

    /** How many deliveries are read at once; further ones wait. */
    @WithDefault("32")
    int maxConcurrent();

    /** How long a delivery waits for its turn before it is sent away. */
    @WithDefault("30s")
    Duration maxWait();
}
