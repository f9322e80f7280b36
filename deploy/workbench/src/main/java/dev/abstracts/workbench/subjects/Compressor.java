package dev.abstracts.workbench.subjects;

import dev.abstracts.enrich.subject.Calibration;
import dev.abstracts.enrich.subject.SubjectWeights;
import java.util.Arrays;
import java.util.List;

/**
 * Makes the weights small: only those that move a score much are kept, and each is one of 255 steps of its feature's largest.
 */
final class Compressor {

    /** About five megabytes of file. */
    private static final int KEPT = 1_600_000;

    private static final int STEPS = 127;
    private static final int FEWEST_BITS = 12;

    private Compressor() {}

    static SubjectWeights compress(
            String trainedOn,
            List<String> categories,
            Vocabulary vocabulary,
            OneAgainstAll trained,
            Calibration fitted) {
        int size = categories.size();
        int features = vocabulary.hashes().length;
        float[] weights = trained.weights();
        float least = least(weights, vocabulary.termWeights(), size);
        float[] scales = new float[features];
        int[] ends = new int[features];
        byte[] columns = new byte[weights.length];
        byte[] kept = new byte[weights.length];
        int end = 0;
        for (int feature = 0; feature < features; feature++) {
            float largest = 0;
            for (int i = feature * size; i < (feature + 1) * size; i++) {
                largest = Math.max(largest, Math.abs(weights[i]));
            }
            float scale = Float.float16ToFloat(Float.floatToFloat16(largest / STEPS));
            for (int category = 0; category < size; category++) {
                float weight = weights[feature * size + category];
                int step = scale == 0 ? 0 : Math.clamp(Math.round(weight / scale), -STEPS, STEPS);
                if (step != 0 && Math.abs(weight) * vocabulary.termWeights()[feature] >= least) {
                    columns[end] = (byte) category;
                    kept[end++] = (byte) step;
                }
            }
            scales[feature] = scale;
            ends[feature] = end;
        }
        return new SubjectWeights(
                trainedOn,
                categories,
                trained.biases(),
                fitted,
                vocabulary.hashes(),
                vocabulary.termWeights(),
                scales,
                ends,
                Arrays.copyOf(columns, end),
                Arrays.copyOf(kept, end));
    }

    /** The size from which weights are kept, so that there are about {@link #KEPT}; found by counting them by size. */
    private static float least(float[] weights, float[] termWeights, int categories) {
        int[] counts = new int[1 << 31 - FEWEST_BITS];
        for (int i = 0; i < weights.length; i++) {
            counts[Float.floatToIntBits(Math.abs(weights[i]) * termWeights[i / categories]) >>> FEWEST_BITS]++;
        }
        int kept = 0;
        int bits = counts.length - 1;
        while (bits > 0 && kept + counts[bits] <= KEPT) {
            kept += counts[bits--];
        }
        return Float.intBitsToFloat(bits + 1 << FEWEST_BITS);
    }
}
