/** Turns raw records into sightings, and the sightings of one work into a paper. */
@NullMarked
package dev.abstracts.enrich;

import org.jspecify.annotations.NullMarked;
