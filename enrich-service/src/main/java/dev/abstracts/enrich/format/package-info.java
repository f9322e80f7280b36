/**
 * What a format's parser is, and what it gives: {@link dev.abstracts.enrich.format.FormatParser} turns the text of one raw
 * record into {@link dev.abstracts.enrich.format.RecordFields}, the fields that the format's structure holds. What can be
 * read out of the fields themselves, whatever the format, is read later and once, by {@code enrich.parse}.
 *
 * <p>One package below this one per format.
 */
@NullMarked
package dev.abstracts.enrich.format;

import org.jspecify.annotations.NullMarked;
