/**
 * One JSON object a line, whatever its fields are called: the feed's settings say where they are, as JSON pointers
 * ({@link dev.abstracts.ingest.format.FieldMapping}); where they do not, the names that people use are tried.
 */
@NullMarked
package dev.abstracts.ingest.format.jsonl;

import org.jspecify.annotations.NullMarked;
