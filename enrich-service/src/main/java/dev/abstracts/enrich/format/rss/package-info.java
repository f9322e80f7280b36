/** {@code rss}: one item of a feed, of arXiv or of any other. */
@NullMarked
package dev.abstracts.enrich.format.rss;

import org.jspecify.annotations.NullMarked;
