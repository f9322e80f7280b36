/**
 * What changed about papers: {@code GET /v1/changes}, read from the topic of changes and from nowhere else.
 *
 * <p>{@link dev.abstracts.search.change.ChangePlaces} knows where that topic begins, ends and is at a time. A
 * {@link dev.abstracts.search.change.ChangeCursor} is a place in all of its partitions, and a
 * {@link dev.abstracts.search.change.ChangeReader} reads from one place towards another, in one order over the partitions.
 * Which changes a query is told of is asked of the index, by the translation that searches have
 * ({@link dev.abstracts.search.paper.PaperMatcher}); {@link dev.abstracts.search.change.IndexedChanges} knows before which
 * place the index holds the papers that changes speak of, so that none is passed over because it was not indexed yet.
 */
@NullMarked
package dev.abstracts.search.change;

import org.jspecify.annotations.NullMarked;
