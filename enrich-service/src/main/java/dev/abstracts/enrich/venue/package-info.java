/**
 * Reads the venue of a paper from its author's comment or its journal reference: which conference or journal, the year,
 * whether the paper is accepted there or only sent, how it is presented, in which track, and at which of its workshops.
 *
 * <p>A comment is read as people read it ({@code ReadableText}) and cut into clauses ({@code Clause}). The names in a clause are
 * found ({@code VenueNames}), and each becomes a {@code Mention} with its year ({@code MentionYear}). What is said of it are cues
 * ({@code Cue}, {@code LeadingCue}, {@code StatusCues}), {@code Presentations} and {@code WorkshopNames}; whether it is a venue of
 * this paper at all is {@code Certainty}.
 *
 * <p>Most names are a data file, {@code venues.csv}; journals are also known by abbreviations of their words
 * ({@code AbbreviatedNames}). Names that nobody has listed are read where the words around them leave no doubt
 * ({@code StatedNames}: {@code StatedEvents}, {@code StatedAcronyms}, {@code StatedJournals}): {@code accepted at the 3rd Symposium
 * on Tea (SoT 2025)}. Words that tell names and cues from other words are {@code words.csv}. A mention that may mean something
 * else (a challenge, a template, another paper) is passed over: silence is better than a wrong venue.
 */
@NullMarked
package dev.abstracts.enrich.venue;

import org.jspecify.annotations.NullMarked;
