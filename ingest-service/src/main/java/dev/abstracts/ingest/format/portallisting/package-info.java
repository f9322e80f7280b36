/** A portal's listing: category, date and code flag on a line, then title and authors, then the abstract. */
@NullMarked
package dev.abstracts.ingest.format.portallisting;

import org.jspecify.annotations.NullMarked;
