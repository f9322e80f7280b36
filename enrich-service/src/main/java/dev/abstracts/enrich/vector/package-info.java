/**
 * Vectors: what a paper means, beside what it says.
 *
 * <p>{@code papers} of the generation of the enrichment that serves → {@link dev.abstracts.enrich.vector.VectorProcessor} (title and
 * abstract → vector, or the one that is known for the same text) → {@code vectors}. The vectors that are known are read from {@code
 * vectors} itself, into a store on disk. {@link dev.abstracts.enrich.vector.VectorStreams} keeps that topology running, beside that of
 * the enrichment and without ever being in its way: {@link dev.abstracts.enrich.vector.LagWatch} pauses it while the pipeline is
 * behind, and its threads have the lowest priority.
 *
 * <p>{@link dev.abstracts.enrich.vector.EmbedResource} makes vectors of readers' queries, with the same {@link
 * dev.abstracts.enrich.vector.EmbeddingModel}.
 */
@NullMarked
package dev.abstracts.enrich.vector;

import org.jspecify.annotations.NullMarked;
