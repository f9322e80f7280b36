/**
 * Kafka clients with the settings that this service's promises rest on: consumers that read committed records from the
 * earliest on and commit by hand, producers that wait for all replicas. Every other {@code kafka.*} setting of the
 * configuration, such as security, is passed on to them.
 */
@NullMarked
package dev.abstracts.search.kafka;

import org.jspecify.annotations.NullMarked;
