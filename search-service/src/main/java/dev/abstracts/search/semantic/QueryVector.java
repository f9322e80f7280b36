package dev.abstracts.search.semantic;

import static java.util.Objects.requireNonNull;

/**
 * A query's meaning.
 *
 * @param model that computed it; vectors of different models cannot be compared
 * @param values of length 1
 */
public record QueryVector(String model, float[] values) {
    public QueryVector {
        requireNonNull(model, "model is null");
        requireNonNull(values, "values is null");
    }
}
