/** Notes of OpenReview's API, versions 1 and 2: a submission, its reviews and its decision are notes of one forum. */
@NullMarked
package dev.abstracts.ingest.format.openreviewjson;

import org.jspecify.annotations.NullMarked;
