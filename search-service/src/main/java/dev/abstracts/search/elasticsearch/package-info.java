/**
 * How this service speaks to Elasticsearch where the typed client is in the way: JSON over the low-level client.
 */
@NullMarked
package dev.abstracts.search.elasticsearch;

import org.jspecify.annotations.NullMarked;
