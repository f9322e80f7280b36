/**
 * What the papers' index holds and what its indices are called: the pure side of indexing, used by those who write the
 * index and by those who query it.
 *
 * <p>A document is the paper's own JSON, which readers get back value for value, plus one object {@code search} with the
 * keys that filters, facets and sorts work on. Title and abstract stand in it as people read them; where they were received
 * otherwise, a member of its own keeps that, and answers put it back. Only the texts that words are looked up in (title, abstract, comment,
 * authors' names) are mapped outside {@code search}; everything else of the paper is kept unparsed, so that no odd
 * value of it can make Elasticsearch refuse the document. The mapping and its analysis are the resource {@code
 * papers.json}; it names only token filters that a stock Elasticsearch distribution has.
 */
@NullMarked
package dev.abstracts.search.index;

import org.jspecify.annotations.NullMarked;
