/** Receives documents over HTTP, cuts them into raw records and publishes these to Kafka. */
@NullMarked
package dev.abstracts.ingest;

import org.jspecify.annotations.NullMarked;
