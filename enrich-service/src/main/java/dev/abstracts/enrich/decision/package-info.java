/** Reads the decision line of a review export: {@code Accept (Poster)}, {@code Accept: notable-top-25%}, {@code Reject}. */
@NullMarked
package dev.abstracts.enrich.decision;

import org.jspecify.annotations.NullMarked;
