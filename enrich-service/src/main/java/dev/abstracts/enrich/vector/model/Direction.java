package dev.abstracts.enrich.vector.model;

import java.util.List;

/** Where vectors point, whatever their length. */
final class Direction {

    private Direction() {}

    /**
     * The mean of vectors, of length 1.
     *
     * @param weights of each of them, positive
     */
    static float[] mean(List<float[]> vectors, List<Integer> weights) {
        double[] sum = new double[vectors.getFirst().length];
        for (int v = 0; v < vectors.size(); v++) {
            float[] unit = unit(vectors.get(v));
            for (int i = 0; i < sum.length; i++) {
                sum[i] += (double) weights.get(v) * unit[i];
            }
        }
        float[] mean = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            mean[i] = (float) (sum[i] / vectors.size());
        }
        return unit(mean);
    }

    /** The same direction with length 1; a vector without one stays as it is. */
    static float[] unit(float[] vector) {
        double squares = 0;
        for (float component : vector) {
            squares += (double) component * component;
        }
        if (squares == 0) {
            return vector;
        }
        double length = Math.sqrt(squares);
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return unit;
    }
}
