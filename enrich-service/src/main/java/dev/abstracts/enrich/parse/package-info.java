/**
 * From a raw record to a sighting: finds the parser of the record's format, reads links, sizes, venue and tags out of the
 * fields that it gives, and adds where the record came from. Pure functions of the record and the time; no input makes them
 * throw.
 */
@NullMarked
package dev.abstracts.enrich.parse;

import org.jspecify.annotations.NullMarked;
