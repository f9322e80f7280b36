/**
 * Papers as they come: {@code GET /v1/papers/stream}, server-sent events of what changes about the papers that a query
 * finds.
 *
 * <p>A {@link dev.abstracts.search.live.LiveReader} is somebody who reads: a place in the topic of changes, a selection of
 * papers, and a small buffer that is filled as far as it goes. {@link dev.abstracts.search.live.LiveTail} moves all of them
 * on, on one thread, which is only there while somebody reads: readers at the same place share one read of the topic and
 * one request to the index. Whoever comes back, or is slower than the others, is at a place of its own until it has caught
 * up; nothing is kept for it but that place.
 */
@NullMarked
package dev.abstracts.search.live;

import org.jspecify.annotations.NullMarked;
