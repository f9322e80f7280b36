/**
 * What a reader may be about to type: {@code GET /v1/suggest}. {@link dev.abstracts.search.suggest.SuggestSearch} asks for
 * titles, authors and tags in one round trip, over fields that the index has anyway, so that suggestions cost indexing
 * nothing; {@link dev.abstracts.search.suggest.SuggestReader} makes {@link dev.abstracts.search.suggest.Suggestion}s of the
 * answers. Both are pure.
 */
@NullMarked
package dev.abstracts.search.suggest;

import org.jspecify.annotations.NullMarked;
