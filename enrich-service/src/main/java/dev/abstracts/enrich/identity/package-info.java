/**
 * Which paper a sighting speaks of, and which of two sightings of one source is the newer. Both are pure functions of the
 * sighting: the same set of records gives the same papers in whatever order they arrive.
 */
@NullMarked
package dev.abstracts.enrich.identity;

import org.jspecify.annotations.NullMarked;
