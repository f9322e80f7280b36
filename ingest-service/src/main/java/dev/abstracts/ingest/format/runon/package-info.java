/** Abstracts of which each begins right behind the arXiv id of the one before. */
@NullMarked
package dev.abstracts.ingest.format.runon;

import org.jspecify.annotations.NullMarked;
