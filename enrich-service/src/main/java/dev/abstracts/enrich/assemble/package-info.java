/**
 * From the current sightings of one work to the paper that readers search: {@link
 * dev.abstracts.enrich.assemble.PaperMerger} decides field by field, {@link
 * dev.abstracts.enrich.assemble.PaperSightings} is what is kept of a paper between two updates, {@link
 * dev.abstracts.enrich.assemble.Assembly} is one step: sightings and an update in, the paper and what changed about it
 * out. All of it is pure; the topology stores and sends.
 */
@NullMarked
package dev.abstracts.enrich.assemble;

import org.jspecify.annotations.NullMarked;
