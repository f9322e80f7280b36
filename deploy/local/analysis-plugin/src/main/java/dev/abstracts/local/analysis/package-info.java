/**
 * An Elasticsearch plugin for the bare server that Maven artifacts bring: it registers the analysis components of a full
 * distribution's {@code analysis-common} module that text in English needs, under the same names, with the same
 * parameters and defaults, so that one index template serves a laptop and a cluster. All of the work is Lucene's; a full
 * distribution must not have this plugin.
 *
 * @see <a href="https://www.elastic.co/docs/reference/text-analysis">Elasticsearch's reference of text analysis</a>
 */
@NullMarked
package dev.abstracts.local.analysis;

import org.jspecify.annotations.NullMarked;
