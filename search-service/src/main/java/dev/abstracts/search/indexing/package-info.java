/**
 * From a topic to an index, exactly as far as Elasticsearch has confirmed it.
 *
 * <p>An {@link dev.abstracts.search.indexing.IndexingLoop} consumes one topic for one
 * {@link dev.abstracts.search.indexing.IndexFlow}, which reads each message into a
 * {@link dev.abstracts.search.indexing.Reading}. Documents are gathered into batches and sent as {@code _bulk} requests,
 * a few at a time, under an external version made of the record's offset, so that neither their order nor a repetition
 * matters. Each item's answer is judged by itself ({@link dev.abstracts.search.indexing.Verdict}): done, to be tried
 * again while consumption pauses, or refused because of the document. A refused or unreadable record goes to the
 * rejected topic. An offset is committed when it and all before it are done.
 */
@NullMarked
package dev.abstracts.search.indexing;

import org.jspecify.annotations.NullMarked;
