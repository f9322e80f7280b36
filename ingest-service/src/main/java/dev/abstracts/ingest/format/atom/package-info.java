/** {@code atom}: Atom feeds, that of arXiv's API among them. */
@NullMarked
package dev.abstracts.ingest.format.atom;

import org.jspecify.annotations.NullMarked;
