package dev.abstracts.search.indexing;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * One record on its way into the index.
 *
 * @param progress of the partition that it was read from
 */
record Operation(ConsumerRecord<byte[], byte[]> message, Reading.Document document, PartitionProgress progress) {

    /** External versions begin at 1 and grow with a key's records, all of which are in one partition. */
    long version() {
        return message.offset() + 1;
    }

    /** What it keeps in memory, in bytes. */
    int size() {
        return document.json().length + Math.max(0, message.serializedValueSize());
    }
}
