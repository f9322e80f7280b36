/**
 * Alerts: queries whose new and changed papers somebody's webhook is told of. Here they are kept and answered; {@link
 * dev.abstracts.search.alert.match} tells which papers meet them, {@link dev.abstracts.search.alert.deliver} tells their
 * webhooks.
 *
 * <p>There is no database: an {@link dev.abstracts.contract.Alert} is a message of a compacted topic, which every replica reads
 * whole, and so is how far it has been told.
 */
@NullMarked
package dev.abstracts.search.alert;

import org.jspecify.annotations.NullMarked;
