/**
 * How a feed is doing, for whoever pushes it: its last delivery, what became of its records, how soon they are found,
 * and which of its source's own numbers are missing. Deliveries are counted in the deliveries' index
 * ({@link dev.abstracts.search.delivery.FeedDeliveries}); the numbers are taken from the ids of the feed's papers.
 */
@NullMarked
package dev.abstracts.search.feed;

import org.jspecify.annotations.NullMarked;
