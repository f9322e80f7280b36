/** {@code atom}: one entry of a feed, of arXiv's API or of any other. */
@NullMarked
package dev.abstracts.enrich.format.atom;

import org.jspecify.annotations.NullMarked;
