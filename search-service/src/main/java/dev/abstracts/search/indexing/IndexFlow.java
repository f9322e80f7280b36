package dev.abstracts.search.indexing;

import dev.abstracts.contract.RejectedRecord;
import dev.abstracts.contract.RejectionCode;
import java.util.Collection;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One topic on its way into one index: what {@link IndexingLoop} moves. */
public interface IndexFlow {

    /** Name in health, metrics and logs. */
    String name();

    String topic();

    /** The consumer group whose committed offsets say how far the index is. */
    String group();

    /** The alias that is written to; never the index itself, so that a missing index is not created by a write. */
    String alias();

    /**
     * Which index this is, and of which topic: committed offsets carry it, and a group whose offsets carry another
     * identity starts at the beginning. So an index that was lost and made again, or a topic that was, needs no more.
     */
    String identity();

    /** Pure: the document that a record says, or why there is none. */
    Reading read(ConsumerRecord<byte[], byte[]> message);

    /** Pure: what is written to the rejected topic about a record that is not indexed. */
    RejectedRecord rejection(ConsumerRecord<byte[], byte[]> message, RejectionCode code, String detail);

    /** Called on the loop's thread when partitions of the topic have become this replica's. */
    default void assigned(Collection<Integer> partitions) {}

    /** Called on the loop's thread when partitions of the topic are this replica's no longer. */
    default void revoked(Collection<Integer> partitions) {}

    /** Called on the loop's thread when a record is in the index or rejected, before its offset is committed. */
    default void resolved(ConsumerRecord<byte[], byte[]> message) {}
}
