/**
 * The shapes of documents: how each is recognised from its first 64 KiB and how it is cut into records. A
 * {@link dev.abstracts.ingest.format.RecordFormat} does both; a new format is one more of them in
 * {@link dev.abstracts.ingest.format.Formats}. What a record means is none of ingest's business: enrich-service
 * parses it. Data flows from the stream of a document through a {@link dev.abstracts.ingest.format.RecordCutter},
 * which yields one {@link dev.abstracts.ingest.format.Cut} per record, in bounded memory.
 */
@NullMarked
package dev.abstracts.ingest.format;

import org.jspecify.annotations.NullMarked;
