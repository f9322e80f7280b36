/** Abstracts, comments, ids and dates as paragraphs, one record after the other. */
@NullMarked
package dev.abstracts.ingest.format.blocks;

import org.jspecify.annotations.NullMarked;
