/**
 * Answers readers: {@code GET /v1/papers} and {@code GET /v1/papers/{id}}.
 *
 * <p>{@link PaperRequestReader} checks the parameters and makes a {@link PaperRequest} of them, {@link SearchBody} makes
 * that a search request for Elasticsearch, {@link PaperIndex} sends it, and {@link PaperAnswer} streams Elasticsearch's
 * answer into ours: a paper is copied as it was indexed, never built from objects. Only {@link PapersResource} and
 * {@link PaperIndex} touch the world.
 */
@NullMarked
package dev.abstracts.search.paper;

import org.jspecify.annotations.NullMarked;
