package dev.abstracts.search.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is missing from a feed's sequences.
 *
 * @param found by sequence, the latest first (arXiv's latest month), and in each from its lowest id up; null when the
 *     feed's ids form no sequence
 * @param cut why there may be more; null when there are none
 */
record Gaps(@Nullable List<Gap> found, @Nullable String cut) {}
