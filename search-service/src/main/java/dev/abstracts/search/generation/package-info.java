/**
 * Which indices there are and which of them are filled: everything in Elasticsearch is disposable and made again from
 * its topic.
 *
 * <p>Papers come in generations, {@code papers-1}, {@code papers-2}, ... What each is for is told by aliases, so that
 * every replica finds it in Elasticsearch: the one that readers see carries the read alias, the one that is being
 * filled to replace it {@code papers-filling}, the rest are kept for a rollback. The
 * {@link dev.abstracts.search.generation.IndexKeeper} looks about once a second: it makes what is missing, swaps the
 * alias when the next generation has caught up, and runs one indexing loop for each index that has to be filled.
 */
@NullMarked
package dev.abstracts.search.generation;

import org.jspecify.annotations.NullMarked;
