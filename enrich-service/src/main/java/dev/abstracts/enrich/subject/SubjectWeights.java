package dev.abstracts.enrich.subject;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A trained model as it lies in its file. The arrays are not copied and belong to the model.
 *
 * @param trainedOn what it was trained on, for people
 * @param categories that it can predict, canonical ids, at most 127
 * @param biases of the categories
 * @param hashes of the features, ascending as signed numbers
 * @param termWeights how much a feature counts in a text, whatever the category
 * @param scales what one step of a weight is worth, for each feature
 * @param ends where the weights of a feature end in {@code columns} and {@code weights}; they begin where the last ended
 * @param columns which category (index) a weight is for
 * @param weights from -127 to 127
 */
public record SubjectWeights(
        String trainedOn,
        List<String> categories,
        float[] biases,
        Calibration calibration,
        int[] hashes,
        float[] termWeights,
        float[] scales,
        int[] ends,
        byte[] columns,
        byte[] weights) {

    public SubjectWeights {
        requireNonNull(trainedOn, "trainedOn is null");
        requireNonNull(calibration, "calibration is null");
        categories = List.copyOf(categories);
        if (categories.isEmpty() || categories.size() > 127) {
            throw new IllegalArgumentException("a model has 1 to 127 categories, not " + categories.size());
        }
        if (biases.length != categories.size()) {
            throw new IllegalArgumentException(
                    "%d biases for %d categories".formatted(biases.length, categories.size()));
        }
        if (termWeights.length != hashes.length || scales.length != hashes.length || ends.length != hashes.length) {
            throw new IllegalArgumentException("a feature lacks its term weight, scale or weights");
        }
        int last = ends.length == 0 ? 0 : ends[ends.length - 1];
        if (columns.length != last || weights.length != last) {
            throw new IllegalArgumentException("%d weights for %d columns, where the features have %d"
                    .formatted(weights.length, columns.length, last));
        }
    }
}
