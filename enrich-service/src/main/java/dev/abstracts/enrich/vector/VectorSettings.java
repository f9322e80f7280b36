package dev.abstracts.enrich.vector;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How vectors are made. */
@ConfigMapping(prefix = "abstracts.vectors")
public interface VectorSettings {

    /** Whether there are vectors at all. Without, nothing of the model is loaded and no topic is read for it. */
    @WithDefault("true")
    boolean enabled();

    /** Threads that make vectors of papers, each of which takes up to a core when nobody else wants it. */
    @WithDefault("1")
    int threads();

    /** How many messages a stage of the pipeline may have to read before papers' vectors wait. */
    @WithDefault("50")
    long yieldsAbove();

    /** How often that is looked at. */
    @WithDefault("250ms")
    Duration lookEvery();

    /** Requests for vectors of queries that are worked on at a time; more wait for a second. */
    @WithDefault("2")
    int atOnce();

    /** Queries whose vectors are kept, those that were asked for last. */
    @WithDefault("1000")
    int cachedQueries();
}
