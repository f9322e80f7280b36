/**
 * Which alerts a paper meets, told without asking the index once for each alert: {@link dev.abstracts.search.alert.match.AlertMonitor}
 * keeps the alerts' queries and is shown papers.
 *
 * <p>There is one translation of the query language, to Elasticsearch's query DSL. {@link
 * dev.abstracts.search.alert.match.LuceneQueries} reads that DSL as Lucene's queries, {@link
 * dev.abstracts.search.alert.match.IndexedFields} reads an indexed document by the index's own mapping, and {@link
 * dev.abstracts.search.alert.match.IndexAnalyzers} makes the analyzers of the index's own settings. A random test holds the
 * result against the index. Pure: nothing here knows Kafka or HTTP.
 */
@NullMarked
package dev.abstracts.search.alert.match;

import org.jspecify.annotations.NullMarked;
