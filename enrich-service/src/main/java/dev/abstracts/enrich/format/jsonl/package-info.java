/**
 * Reads JSON objects of any shape, their fields found by the feed's mapping, which travels with every record, or by the names
 * that people use: {@link dev.abstracts.enrich.format.jsonl.Mapping} finds the values,
 * {@link dev.abstracts.enrich.format.jsonl.JsonlParser} reads them.
 */
@NullMarked
package dev.abstracts.enrich.format.jsonl;

import org.jspecify.annotations.NullMarked;
