/**
 * Texts as vectors, by the model bge-small-en-v1.5 (quantised to 8 bits): 384 components, of length 1, nearer to each other the
 * more alike two texts are.
 *
 * <p>{@link dev.abstracts.enrich.vector.model.TextEncoder} is all of it: text → {@link
 * dev.abstracts.enrich.vector.model.TokenWindows} (tokens, at most 512 at a time) → the network, on the thread that asks and on no
 * other → {@link dev.abstracts.enrich.vector.model.Direction} (windows of a long text become one vector). The model and its
 * tokenizer are taken from a library's artifact; its own encoder is not used, as that takes all cores and reads the beginning of a
 * text only.
 */
@NullMarked
package dev.abstracts.enrich.vector.model;

import org.jspecify.annotations.NullMarked;
