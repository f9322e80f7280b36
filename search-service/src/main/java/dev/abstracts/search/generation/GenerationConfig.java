package dev.abstracts.search.generation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How indices are made and when generations of papers are swapped. */
@ConfigMapping(prefix = "abstracts.generation")
public interface GenerationConfig {

    /** Shards of a generation of papers. */
    @WithDefault("1")
    int shards();

    /** Copies of every shard beside the first. */
    @WithDefault("0")
    int replicas();

    /** How soon a paper that was indexed is found, at the latest. */
    @WithDefault("1s")
    Duration refreshInterval();

    /** The same while a generation is filled that nobody reads. */
    @WithDefault("30s")
    Duration fillingRefreshInterval();

    /** How often the keeper looks at what there is. */
    @WithDefault("1s")
    Duration interval();

    /** How often it does while a generation is filled. */
    @WithDefault("200ms")
    Duration fillingInterval();

    /** Records that the filled generation may be behind when the swap begins; what there is then is awaited. */
    @WithDefault("5000")
    long swapLag();

    /** The generation of the enrichment whose papers are shown when there is no index yet that says which. */
    @WithDefault("1")
    int enrichment();
}
