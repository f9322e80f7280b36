/**
 * Labels a paper: its arXiv subjects by name, its venue, whether it has code, and the tasks, methods, models, data sets,
 * metrics, topics and software that its title and abstract name. Each tag names the rule that found it, the span that it was
 * found in and how sure the rule is.
 *
 * <p>The names are data, one CSV file per kind ({@link dev.abstracts.enrich.tag.TagGazetteer}). {@code MentionFinder} finds
 * them in one pass ({@code PhraseAutomaton}), drops what means something else there (case, neighbours, context, the text's own
 * {@code Abbreviations}), and {@code TagReader} makes one tag per entry of what is left, and adds what is broader.
 */
@NullMarked
package dev.abstracts.enrich.tag;

import org.jspecify.annotations.NullMarked;
