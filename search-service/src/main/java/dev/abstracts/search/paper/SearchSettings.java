package dev.abstracts.search.paper;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of searching. */
@ConfigMapping(prefix = "abstracts.search")
public interface SearchSettings {

    /** How long Elasticsearch may take for one search before it is answered {@code 503}. */
    @WithDefault("5s")
    Duration deadline();

    /** How many requests Elasticsearch is asked for readers at once; as many wait for a moment, a further one is answered {@code 503}. */
    @WithDefault("16")
    int atOnce();

    /** How long a request waits for its place before it is answered {@code 503}. */
    @WithDefault("500ms")
    Duration moment();
}
