/**
 * BibTeX and BibLaTeX: entries {@code @type{key, name = value, ...}} with comments between them. The grammar is that of
 * Oren Patashnik's <i>BibTeXing</i> (1988), read as leniently as the programs that write it need; where one entry ends is
 * found by counting braces, and found again behind a broken one. Abbreviations that {@code @string} defines are put in front
 * of each entry that uses them, so that a record says all that it means.
 */
@NullMarked
package dev.abstracts.ingest.format.bibtex;

import org.jspecify.annotations.NullMarked;
