/** Title, abstract and decision lines of a review system's export; the only format without any marker, so lines are told apart by what they look like. */
@NullMarked
package dev.abstracts.ingest.format.reviewlisting;

import org.jspecify.annotations.NullMarked;
