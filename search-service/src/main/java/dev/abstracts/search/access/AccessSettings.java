package dev.abstracts.search.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Who may call; the same keys as ingest-service's. */
@ConfigMapping(prefix = "abstracts.access")
public interface AccessSettings {

    /**
     * What callers without credentials may beside reading: {@code admin}, {@code alerts}, or {@code none}. If not set, everything where the service
     * listens on loopback only, and nothing elsewhere.
     */
    Optional<List<String>> anonymous();

    /** Those who may read. */
    enum Readers {
        /** Everybody who reaches the service. */
        ANYONE,
        /** Those who have a key with the scope read, for all feeds. */
        KEYS
    }

    /** Who may read. */
    @WithDefault("anyone")
    Readers readers();

    /** The JSON file of API keys; no keys if not set. */
    Optional<String> keysFile();
}
