/**
 * Compacted topics as tables: {@link dev.abstracts.ingest.latest.LatestValues} holds the latest value of every key. Every
 * replica reads the whole topic for itself, so that each answers for all of it, and there is no database beside Kafka.
 */
@NullMarked
package dev.abstracts.ingest.latest;

import org.jspecify.annotations.NullMarked;
