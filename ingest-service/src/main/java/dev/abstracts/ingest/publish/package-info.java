/**
 * Writes to Kafka, and says what has become durable. A {@link dev.abstracts.ingest.publish.Publication} takes the
 * records of one delivery; {@link dev.abstracts.ingest.publish.KafkaPublisher} owns the one producer behind all of them.
 */
@NullMarked
package dev.abstracts.ingest.publish;

import org.jspecify.annotations.NullMarked;
