package dev.abstracts.search.delivery;

import dev.abstracts.contract.Delivery;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A delivery on its way through the stages: each says up to where its group has to read, and when it has, the next
 * follows. Immutable.
 */
sealed interface Followed {

    Delivery delivery();

    Stage stage();

    /** When enrich-service had read all of it; null while it has not. */
    default @Nullable Instant enrichedAt() {
        return null;
    }

    /** When every paper that it touches was written; null while they are not. */
    default @Nullable Instant assembledAt() {
        return null;
    }

    /** @param raw the offsets behind its last records, by partition of the raw topic */
    record Enriching(Delivery delivery, Map<TopicPartition, Long> raw) implements Followed {
        @Override
        public Stage stage() {
            return Stage.ENRICHING;
        }
    }

    /** @param sightings where that topic ended when all of the delivery was in it; shared by many deliveries */
    record Assembling(Delivery delivery, Map<TopicPartition, Long> sightings, Instant enrichedAt) implements Followed {
        @Override
        public Stage stage() {
            return Stage.ASSEMBLING;
        }
    }

    /** @param papers where that topic ended when all of the delivery was in it */
    record Indexing(Delivery delivery, Map<TopicPartition, Long> papers, Instant enrichedAt, Instant assembledAt)
            implements Followed {
        @Override
        public Stage stage() {
            return Stage.INDEXING;
        }
    }

    /** @param rejected where that topic ended when all of the delivery was in the index */
    record Counting(Delivery delivery, Map<TopicPartition, Long> rejected, Instant enrichedAt, Instant assembledAt)
            implements Followed {
        @Override
        public Stage stage() {
            return Stage.INDEXING;
        }
    }

    /** Its settlement is written; it is followed until it is seen on the topic. */
    record Settled(Delivery delivery) implements Followed {
        @Override
        public Stage stage() {
            return Stage.SETTLED;
        }

        @Override
        public @Nullable Instant enrichedAt() {
            return delivery.settlement() == null ? null : delivery.settlement().enrichedAt();
        }

        @Override
        public @Nullable Instant assembledAt() {
            return delivery.settlement() == null ? null : delivery.settlement().assembledAt();
        }
    }
}
