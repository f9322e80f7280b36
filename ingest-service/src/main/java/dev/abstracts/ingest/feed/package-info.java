/**
 * What is known of feeds beside their names: {@link dev.abstracts.ingest.feed.Feeds} holds their settings and
 * {@link dev.abstracts.ingest.feed.HarvestCursors} how far the polled ones have been harvested, both in compacted topics;
 * {@link dev.abstracts.ingest.feed.FeedResource} shows and changes them over HTTP.
 */
@NullMarked
package dev.abstracts.ingest.feed;

import org.jspecify.annotations.NullMarked;
