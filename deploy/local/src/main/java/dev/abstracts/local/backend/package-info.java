/**
 * Kafka and Elasticsearch for one machine: the real servers as child processes, unpacked from Maven artifacts by the
 * module {@code deploy/local/servers}, or containers where a Docker engine answers.
 *
 * <p>{@link dev.abstracts.local.backend.KafkaServer} and {@link dev.abstracts.local.backend.ElasticsearchServer} each
 * are one process with its state folder: data, settings, log and pid file, so that a later process finds the server
 * again. Tests ask {@link dev.abstracts.local.backend.Backend}: {@code shared()} gives the pair that all tests of one
 * Maven build share (a {@link dev.abstracts.local.backend.Supervisor} process holds it and ends it with the build),
 * {@code start(stateDir)} gives a pair of one's own that may be killed and restarted.
 */
@NullMarked
package dev.abstracts.local.backend;

import org.jspecify.annotations.NullMarked;
