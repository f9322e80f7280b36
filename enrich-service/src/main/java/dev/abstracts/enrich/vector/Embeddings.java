package dev.abstracts.enrich.vector;

import java.util.List;

/**
 * Vectors of texts, in the order of these.
 *
 * @param model that made them: vectors of different models do not compare
 * @param vectors base64 of big-endian floats of 32 bits
 */
record Embeddings(String model, int dimensions, List<String> vectors) {}
