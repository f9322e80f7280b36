/**
 * Markup to plain text. Titles and abstracts come as HTML, JATS or MathML, whole or in pieces, well-formed or not;
 * {@link dev.abstracts.enrich.markup.Markup} gives what a reader would read: paragraphs as blank lines, formulas as TeX where
 * there is TeX, named characters as themselves. What is no markup, such as the {@code <} of {@code p < 0.05}, stays.
 */
@NullMarked
package dev.abstracts.enrich.markup;

import org.jspecify.annotations.NullMarked;
