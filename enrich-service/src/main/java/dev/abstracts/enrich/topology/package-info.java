/**
 * The one Kafka Streams topology of the service and the life around it.
 *
 * <p>{@code raw} → {@link dev.abstracts.enrich.topology.ParseProcessor} (parse, identify, register) → {@code sightings} →
 * {@link dev.abstracts.enrich.topology.AssembleProcessor} (merge) → {@code papers} and {@code changes}; what neither can
 * take goes to {@code rejected}. All of it is bytes to Kafka Streams: messages are read inside the processors, so that an
 * unreadable one is an answer and not the end of the stream. Exactly-once: a record, what it changed in the stores and
 * what it sent are committed together or not at all.
 *
 * <p>{@link dev.abstracts.enrich.topology.EnrichStreams} waits for Kafka and the topics, runs the topology, and starts it
 * again whenever it has ended by itself.
 */
@NullMarked
package dev.abstracts.enrich.topology;

import org.jspecify.annotations.NullMarked;
