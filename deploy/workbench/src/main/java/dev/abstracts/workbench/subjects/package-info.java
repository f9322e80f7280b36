/**
 * Trains the model of subjects: {@code ./abstracts train subjects}. Papers of a corpus become features, features a
 * vocabulary, and each category is learnt against all others; parts of the papers are predicted by models that have not seen
 * them, which gives figures and the calibration. One fifth of the papers is left for the test of the shipped model. Needs no
 * library, one thread and about two minutes, and gives the same bytes every time.
 */
@NullMarked
package dev.abstracts.workbench.subjects;

import org.jspecify.annotations.NullMarked;
