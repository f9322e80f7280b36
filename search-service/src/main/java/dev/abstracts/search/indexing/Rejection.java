package dev.abstracts.search.indexing;

import dev.abstracts.contract.RejectionCode;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that has to be written to the rejected topic before its offset counts as resolved. */
record Rejection(
        ConsumerRecord<byte[], byte[]> message, PartitionProgress progress, RejectionCode code, String detail) {}
