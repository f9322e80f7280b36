/**
 * The records that could not be taken further, for readers: the rejected topic in an index of its own, newest first.
 */
@NullMarked
package dev.abstracts.search.rejected;

import org.jspecify.annotations.NullMarked;
