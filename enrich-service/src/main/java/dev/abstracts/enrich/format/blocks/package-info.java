/** {@code blocks}: abstract, blank line, optional comment, blank line, {@code arXiv:} and {@code Created:} lines. */
@NullMarked
package dev.abstracts.enrich.format.blocks;

import org.jspecify.annotations.NullMarked;
