/** Items of the Citation Style Language in JSON, as reference managers and document converters write them. */
@NullMarked
package dev.abstracts.ingest.format.csljson;

import org.jspecify.annotations.NullMarked;
