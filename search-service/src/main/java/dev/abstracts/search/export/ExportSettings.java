package dev.abstracts.search.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of exports. */
@ConfigMapping(prefix = "abstracts.export")
interface ExportSettings {

    /** How many run at once; each holds a page of papers, a snapshot of the index and a thread. */
    @WithDefault("4")
    int atOnce();

    /** How long a reader may take for a page of half a megabyte, below the five minutes that a snapshot is kept. */
    @WithDefault("4m")
    Duration patience();
}
