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

    /** How many times as large as its gzip a document may be; text comes to five, seldom to twenty. */
    @WithDefault("100")
    int maxExpansion();

    /** From which size on, decompressed, that is looked at. */
    @WithDefault("64M")
    MemorySize maxExpansionFrom();

    /** How much a sender has to send in a second, in the mean of each window, as long as it is waited for; 0 for any pace. */
    @WithDefault("1K")
    MemorySize minRate();

    /** How long it is waited for a sender until its pace is looked at, again and again. */
    @WithDefault("30s")
    Duration rateWindow();

    /**
     * Of how many records of one document repeats are found; 27 bytes of heap each, in the mean. Repeats beyond them are
     * published again, which does no harm but to the receipt's numbers.
     */
    @WithDefault("2000000")
    int maxDistinct();

    /** After how many refused records, not one having been taken, a document is refused as no such document. */
    @WithDefault("100000")
    int maxRefusedAlone();

    /** How many deliveries are read at once; further ones wait. */
    @WithDefault("32")
    int maxConcurrent();

    /** How long a delivery waits for its turn before it is sent away. */
    @WithDefault("30s")
    Duration maxWait();
}
