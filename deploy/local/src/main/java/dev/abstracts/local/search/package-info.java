/** Asking search-service for papers, and showing its answers on a terminal. */
@NullMarked
package dev.abstracts.local.search;

import org.jspecify.annotations.NullMarked;
