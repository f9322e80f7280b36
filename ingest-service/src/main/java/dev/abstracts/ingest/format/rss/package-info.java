/** {@code rss}: RSS feeds of versions 0.9 to 2.0, those of arXiv among them. */
@NullMarked
package dev.abstracts.ingest.format.rss;

import org.jspecify.annotations.NullMarked;
