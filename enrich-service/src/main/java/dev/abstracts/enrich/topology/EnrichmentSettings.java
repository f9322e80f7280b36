package dev.abstracts.enrich.topology;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.OptionalInt;

/** Which generation of the enrichment this is, and whether it serves or is only tried. */
@ConfigMapping(prefix = "abstracts.enrichment")
public interface EnrichmentSettings {

    /**
     * Number of the generation, from 1. Each one reads all raw records with a consumer group of its own and writes topics of
     * its own; a new version of the rules takes the next number and another state folder.
     */
    @WithDefault("1")
    int generation();

    /**
     * Whether the generation is tried beside the one that serves. Its rejections and changes then stay in topics of its own,
     * as nobody has accepted them yet.
     */
    @WithDefault("false")
    boolean tried();

    /**
     * The most raw records a second that an instance takes, so that a generation that is tried leaves room for the one that
     * serves; absent for as many as it can. Not below 10: a batch would take longer than the group waits for a member.
     */
    OptionalInt recordsPerSecond();
}
