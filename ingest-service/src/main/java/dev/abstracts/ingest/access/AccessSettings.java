package dev.abstracts.ingest.access;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Who may call, and how often. */
@ConfigMapping(prefix = "abstracts.access")
public interface AccessSettings {

    /**
     * What callers without credentials may: {@code read}, {@code push}, {@code admin}, or {@code none}. If not set, everything
     * where nobody else can call, since the service listens on loopback only, and nothing elsewhere.
     */
    Optional<List<String>> anonymous();

    /** The JSON file of API keys; no keys if not set. */
    Optional<String> keysFile();

    /** How often it is looked whether that file has changed. */
    @WithDefault("2s")
    Duration reload();

    Limits limits();

    /** Of each caller, by each replica; 0 for no limit. A key may have its own. */
    interface Limits {

        /** Up to a minute's worth at once. */
        @WithDefault("30000")
        long requestsPerMinute();

        /** Of documents, as they are sent, in a day of UTC. */
        @WithDefault("100G")
        MemorySize bytesPerDay();

        /** Deliveries at a time. */
        @WithDefault("16")
        long inFlight();
    }
}
