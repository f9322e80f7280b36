/** Identifiers of works as sources write them: arXiv ids, old and new, with and without version, and DOIs. */
@NullMarked
package dev.abstracts.enrich.identifiers;

import org.jspecify.annotations.NullMarked;
