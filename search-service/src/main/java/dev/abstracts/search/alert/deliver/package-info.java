/**
 * Tells webhooks. An alert is a place in the topic of changes, like a reader of a stream: there is no queue of what is still to be
 * told, because the topic is one. {@link dev.abstracts.search.alert.deliver.AlertLoop} has the alerts of the partitions that
 * its consumer group gave it; {@link dev.abstracts.search.alert.deliver.AlertRounds} moves those at the same place on together;
 * {@link dev.abstracts.search.alert.deliver.AlertRunner} is one alert and what it has to tell next, in order.
 *
 * <p>All of it happens on one thread but the requests themselves. What was told and not yet written down is told again after a crash,
 * with the same ids.
 */
@NullMarked
package dev.abstracts.search.alert.deliver;

import org.jspecify.annotations.NullMarked;
