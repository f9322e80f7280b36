/** {@code arxiv-jsonl}: one JSON object of arXiv metadata a line, of the daily harvest or of the public snapshot. */
@NullMarked
package dev.abstracts.enrich.format.arxivjsonl;

import org.jspecify.annotations.NullMarked;
