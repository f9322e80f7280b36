/** {@code csl-json}: items of the Citation Style Language, as reference managers and document converters write them. */
@NullMarked
package dev.abstracts.enrich.format.csljson;

import org.jspecify.annotations.NullMarked;
