/**
 * Bytes to lines to records: reads a document of any size in bounded memory, joins the lines of one record, decodes
 * it strictly and refuses it alone when it is too large or not UTF-8. Knows nothing of formats; the cutters of
 * the packages beside it decide where a record ends.
 */
@NullMarked
package dev.abstracts.ingest.format.text;

import org.jspecify.annotations.NullMarked;
