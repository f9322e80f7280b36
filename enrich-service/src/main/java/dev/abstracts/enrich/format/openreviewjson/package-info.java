/**
 * {@code openreview-json}: notes of OpenReview's API. {@link dev.abstracts.enrich.format.openreviewjson.Note} hides what differs
 * between its versions, {@link dev.abstracts.enrich.format.openreviewjson.Standing} reads what became of the submission.
 */
@NullMarked
package dev.abstracts.enrich.format.openreviewjson;

import org.jspecify.annotations.NullMarked;
