/** {@code review-listing}: title line, abstract line, optional decision line; a record may have lost its title. */
@NullMarked
package dev.abstracts.enrich.format.reviewlisting;

import org.jspecify.annotations.NullMarked;
