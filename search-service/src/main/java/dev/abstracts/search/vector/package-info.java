/**
 * Vectors of papers, on their way from their topic into the papers' documents.
 *
 * <p>A vector comes later than its paper, and says for which message of the papers' topic it was made. A
 * {@link dev.abstracts.search.vector.VectorLoop} waits until that message is in the index and then writes the document again,
 * as it is, with the vector, under the same version: so neither can a late vector bring back an old text, nor does a
 * replay of papers take vectors away. When a paper changes, its document is written without a vector, and a further message
 * for the new place follows. There is one loop for each generation that is filled, kept by
 * {@link dev.abstracts.search.vector.VectorKeeper}.
 */
@NullMarked
package dev.abstracts.search.vector;

import org.jspecify.annotations.NullMarked;
