/**
 * Reads records of RIS. {@link dev.abstracts.enrich.format.ris.RisFields} joins wrapped lines to the values of tags,
 * {@link dev.abstracts.enrich.format.ris.RisParser} knows what the tags mean, in both revisions of the format and in the
 * habits of the programs that write it.
 */
@NullMarked
package dev.abstracts.enrich.format.ris;

import org.jspecify.annotations.NullMarked;
