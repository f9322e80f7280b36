/**
 * Reads entries of BibTeX and BibLaTeX: {@link dev.abstracts.enrich.format.bibtex.BibtexEntry} takes an entry apart,
 * {@link dev.abstracts.enrich.format.bibtex.LatexText} makes plain text of its LaTeX,
 * {@link dev.abstracts.enrich.format.bibtex.BibtexNames} tells the names of a list apart, as Oren Patashnik's <i>BibTeXing</i>
 * (1988) has it. Own code instead of a library: see {@code docs/decisions}.
 */
@NullMarked
package dev.abstracts.enrich.format.bibtex;

import org.jspecify.annotations.NullMarked;
