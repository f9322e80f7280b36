/** What an author's comment says about the size of a paper. Venues, which comments name too, have a package of their own. */
@NullMarked
package dev.abstracts.enrich.comment;

import org.jspecify.annotations.NullMarked;
