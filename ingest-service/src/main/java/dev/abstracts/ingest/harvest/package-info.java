/**
 * Polls feeds: {@link dev.abstracts.ingest.harvest.Harvester} starts a poll when one is due, on the one replica that owns
 * the feed's partition of the topic of feeds; the poll of the feed's protocol fetches documents, has them taken as if they
 * had been pushed, and moves the feed's {@link dev.abstracts.contract.HarvestCursor} once their records are durable.
 */
@NullMarked
package dev.abstracts.ingest.harvest;

import org.jspecify.annotations.NullMarked;
