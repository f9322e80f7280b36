/**
 * Creating the topics where nothing else does, as Strimzi would. Run as a job of its own, not by the service.
 */
@NullMarked
package dev.abstracts.ingest.topic;

import org.jspecify.annotations.NullMarked;
