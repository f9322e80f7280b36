/**
 * Reads the venue of a paper from its author's comment or its journal reference: which conference or journal, the year,
 * whether the paper is accepted there or only sent, how it is presented, and at which of its workshops.
 *
 * <p>The names that are known are a data file, {@code venues.csv}. A venue that is not in it is not read, and a mention that
 * may mean something else (a challenge, a template, another paper) is passed over: silence is better than a wrong venue.
 */
@NullMarked
package dev.abstracts.enrich.venue;

import org.jspecify.annotations.NullMarked;
