/**
 * Texts as people read them. Takes a title, abstract or comment as received and gives the plain Unicode that is shown and
 * searched, with a map back to the received text, so that whatever is found in the one can be pointed out in the other.
 */
@NullMarked
package dev.abstracts.enrich.display;

import org.jspecify.annotations.NullMarked;
