/**
 * The search page at {@code /}: the answer of {@code GET /v1/papers} for people, rendered on the server, without script.
 *
 * <p>{@link PageResource} asks {@code search.paper} with the page's own parameters, {@link PageReader} makes the JSON
 * answer a {@link SearchPage}, whose template escapes everything but the highlights, which Elasticsearch has escaped
 * already. Every link of the page is a {@link PageAddress}: the present parameters with one of them changed.
 */
@NullMarked
package dev.abstracts.search.page;

import org.jspecify.annotations.NullMarked;
