/** arXiv metadata, one JSON object a line: the daily harvest and the public snapshot. */
@NullMarked
package dev.abstracts.ingest.format.arxivjsonl;

import org.jspecify.annotations.NullMarked;
