/**
 * {@code portal-listing}: category, date and code flag on one line, the title glued to its authors on the next, then the
 * abstract. Finding where a title ends and its first author begins is the work of
 * {@link dev.abstracts.enrich.format.portallisting.TitleSplitter}.
 */
@NullMarked
package dev.abstracts.enrich.format.portallisting;

import org.jspecify.annotations.NullMarked;
