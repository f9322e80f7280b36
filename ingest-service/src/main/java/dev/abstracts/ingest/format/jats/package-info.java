/** {@code jats}: articles in JATS and in its forerunners, and those of PubMed. */
@NullMarked
package dev.abstracts.ingest.format.jats;

import org.jspecify.annotations.NullMarked;
