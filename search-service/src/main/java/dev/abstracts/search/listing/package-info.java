/**
 * Lists that are read newest first, page by page, such as {@code GET /v1/rejected} and {@code GET /v1/deliveries}: their
 * parameters and the cursor between two pages.
 */
@NullMarked
package dev.abstracts.search.listing;

import org.jspecify.annotations.NullMarked;
