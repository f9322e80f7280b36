package dev.abstracts.search.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of streams. */
@ConfigMapping(prefix = "abstracts.stream")
interface LiveSettings {

    /** How many readers a replica has at most; the next one is answered {@code 503}. */
    @WithDefault("100")
    int readers();

    /** After how long without an event a reader is sent a sign of life. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How long a reader may take nothing although something is there for it, before its connection is ended. */
    @WithDefault("1m")
    Duration patience();
}
