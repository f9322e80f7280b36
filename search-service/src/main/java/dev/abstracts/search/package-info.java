/** Indexes papers into Elasticsearch and answers queries over them. */
@NullMarked
package dev.abstracts.search;

import org.jspecify.annotations.NullMarked;
