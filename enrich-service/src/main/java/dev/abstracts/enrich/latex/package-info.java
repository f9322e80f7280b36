/**
 * LaTeX to plain text, as BibTeX files have it in every field and arXiv in names: {@code M\"uller} is Müller. What each command
 * stands for is a table, {@code latex-commands.csv}.
 */
@NullMarked
package dev.abstracts.enrich.latex;

import org.jspecify.annotations.NullMarked;
