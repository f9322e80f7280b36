package dev.abstracts.search.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a delivery is. */
public enum Stage {
    /** ingest-service still reads it. */
    @JsonProperty("receiving")
    RECEIVING,
    /** Its records are being parsed. */
    @JsonProperty("enriching")
    ENRICHING,
    /** Its sightings are being merged into papers. */
    @JsonProperty("assembling")
    ASSEMBLING,
    /** Its papers are being indexed. */
    @JsonProperty("indexing")
    INDEXING,
    /** Every record of it is a paper or a rejection that readers find. */
    @JsonProperty("settled")
    SETTLED
}
