/**
 * Labels a paper: its arXiv subjects by name, its venue, and whether it has code. Each tag names the rule that found it, the
 * span that it was found in and how sure the rule is. Subjects are those of arXiv's own taxonomy, a data file.
 */
@NullMarked
package dev.abstracts.enrich.tag;

import org.jspecify.annotations.NullMarked;
