package dev.abstracts.workbench.subjects;

import java.util.List;
import java.util.Random;

/**
 * Learns for each category what speaks for it and against it: stochastic gradient descent on the squared hinge loss, with
 * a step that shrinks to nothing. A paper's primary category is to score 1 or more, its further ones -0.4, all others -1 or
 * less. The order of the papers comes from a fixed seed.
 */
final class OneAgainstAll {

    private static final int EPOCHS = 6;
    private static final float STEP = 0.3f;
    private static final float STEP_OF_BIAS = 0.1f;
    private static final float FURTHER_TARGET = -0.4f;
    /** A further category says less than a primary one: often it was a matter of taste. */
    private static final float FURTHER_WEIGHT = 0.4f;
    /** Each category has few papers for it and many against it. */
    private static final float PRIMARY_WEIGHT = 1.4f;

    private static final long SEED = 20_000;

    private final int categories;
    private final float[] weights;
    private final float[] biases;

    OneAgainstAll(int features, int categories) {
        this.categories = categories;
        this.weights = new float[features * categories];
        this.biases = new float[categories];
    }

    /** Those of the first feature for all categories, of the second one, and so on. */
    float[] weights() {
        return weights;
    }

    float[] biases() {
        return biases;
    }

    void learn(List<Example> examples) {
        int[] order = new int[examples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Random random = new Random(SEED);
        float[] steps = new float[categories];
        long total = (long) EPOCHS * order.length;
        long done = 0;
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            shuffle(order, random);
            for (int i : order) {
                float step = STEP * (1 - (float) done++ / total);
                learn(examples.get(i), step, steps);
            }
        }
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int other = order[j];
            order[j] = order[i];
            order[i] = other;
        }
    }

    private void learn(Example example, float step, float[] steps) {
        score(example, steps);
        slopes(example, steps);
        for (int i = 0; i < example.features().length; i++) {
            int row = example.features()[i] * categories;
            float size = step * example.values()[i];
            for (int category = 0; category < categories; category++) {
                weights[row + category] += size * steps[category];
            }
        }
        for (int category = 0; category < categories; category++) {
            biases[category] += step * STEP_OF_BIAS * steps[category];
        }
    }

    private void score(Example example, float[] scores) {
        System.arraycopy(biases, 0, scores, 0, categories);
        for (int i = 0; i < example.features().length; i++) {
            int row = example.features()[i] * categories;
            float value = example.values()[i];
            for (int category = 0; category < categories; category++) {
                scores[category] += value * weights[row + category];
            }
        }
    }

    /** Puts in place of each score how far to move it. */
    private static void slopes(Example example, float[] scores) {
        float primary = example.primary() < 0 ? 0 : PRIMARY_WEIGHT * Math.max(0, 1 - scores[example.primary()]);
        float[] further = new float[example.others().length];
        for (int i = 0; i < further.length; i++) {
            float distance = FURTHER_TARGET - scores[example.others()[i]];
            further[i] = FURTHER_WEIGHT * Math.max(-1, Math.min(1, distance));
        }
        for (int category = 0; category < scores.length; category++) {
            scores[category] = Math.min(0, -1 - scores[category]);
        }
        for (int i = 0; i < further.length; i++) {
            scores[example.others()[i]] = further[i];
        }
        if (example.primary() >= 0) {
            scores[example.primary()] = primary;
        }
    }
}
