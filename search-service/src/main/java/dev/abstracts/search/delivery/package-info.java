/**
 * What became of a delivery, told from positions and not by counting documents.
 *
 * <p>A delivery says which offsets of the raw topic it ends at. When enrich-service has committed past them, all that it
 * made of the delivery lies before the ends that its next topic has at that moment; when it has committed past those,
 * before the ends of the papers' topic; and when the index has those, a refresh makes all of it visible. The
 * {@link dev.abstracts.search.delivery.DeliveryTracker} follows every delivery that is not settled through these stages,
 * all of them with a few requests each time, and writes how it ended to the deliveries' topic, once.
 * {@link dev.abstracts.search.delivery.DeliveryResource} answers from the deliveries' index and the tracker, and
 * {@link dev.abstracts.search.delivery.FeedDeliveries} counts in that index what all deliveries of a feed came to.
 */
@NullMarked
package dev.abstracts.search.delivery;

import org.jspecify.annotations.NullMarked;
