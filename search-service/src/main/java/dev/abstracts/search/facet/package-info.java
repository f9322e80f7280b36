/**
 * Counts of what the found papers are: {@link Facets} asks Elasticsearch for them, {@link FacetNames} reads its answer.
 * A facet has the name of the filter that narrows the search to one of its values, and leaves that filter out when it
 * counts, so that a reader sees what else there is to choose.
 */
@NullMarked
package dev.abstracts.search.facet;

import org.jspecify.annotations.NullMarked;
