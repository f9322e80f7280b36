package dev.abstracts.search.generation;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * An index that holds all papers of a topic, or will.
 *
 * @param number from 1
 * @param uuid which Elasticsearch gave the index
 * @param enrichment the generation of the enrichment whose papers it holds
 * @param topicId of the topic that it is filled from; a topic that was deleted and made again has another
 */
public record Generation(
        int number, String index, String uuid, int enrichment, String topicId, Instant createdAt, Role role) {

    public Generation {
        requireNonNull(index, "index is null");
        requireNonNull(uuid, "uuid is null");
        requireNonNull(topicId, "topicId is null");
        requireNonNull(createdAt, "createdAt is null");
        requireNonNull(role, "role is null");
    }

    public enum Role {
        /** Readers see it, and it is filled. */
        @JsonProperty("serving")
        SERVING,
        /** It is filled, and readers will see it when it has caught up. */
        @JsonProperty("filling")
        FILLING,
        /** It served before; it is not filled, and a rollback brings it back. */
        @JsonProperty("kept")
        KEPT
    }
}
