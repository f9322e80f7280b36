package dev.abstracts.search.change;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of reading changes. */
@ConfigMapping(prefix = "abstracts.changes")
public interface ChangeSettings {

    /** How long one request reads before it answers with what it has by then. */
    @WithDefault("5s")
    Duration deadline();

    /** How long a request with a query waits for the index to have what was committed when it came. */
    @WithDefault("2s")
    Duration patience();

    /** How many requests are answered at once; each has a consumer of Kafka's and a batch of changes. */
    @WithDefault("2")
    int atOnce();
}
