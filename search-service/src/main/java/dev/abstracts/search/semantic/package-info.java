/**
 * What a search by meaning needs besides Elasticsearch: a query's vector, which enrich-service computes by the model that it
 * computes those of papers by, and the fusion of two rankings into one. Without enrich-service searches go by words alone.
 */
@NullMarked
package dev.abstracts.search.semantic;

import org.jspecify.annotations.NullMarked;
