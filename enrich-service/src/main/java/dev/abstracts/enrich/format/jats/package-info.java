/** {@code jats}: one article in JATS or of PubMed. */
@NullMarked
package dev.abstracts.enrich.format.jats;

import org.jspecify.annotations.NullMarked;
