package dev.abstracts.workbench.subjects;

import dev.abstracts.enrich.subject.Calibration;
import dev.abstracts.enrich.subject.Calibration.Logistic;
import dev.abstracts.enrich.subject.Prediction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Fits the calibration to predictions of papers that the model has not seen. */
final class CalibrationFit {

    /** How many of the best categories of a paper the further ones are fitted to. */
    private static final int RANKS = 6;

    private static final int ITERATIONS = 20;

    /** How many papers it takes to believe in an offset of a category: the ridge on them. */
    private static final double RIDGE = 5;

    private final List<String> categories;

    private final List<Point> first = new ArrayList<>();
    private final List<Point> further = new ArrayList<>();

    CalibrationFit(List<String> categories) {
        this.categories = categories;
    }

    /** @param own whether the category is one of the paper's own */
    private record Point(int category, double score, double gap, boolean own) {}

    void add(Prediction prediction, List<String> own) {
        Integer[] ranks = new Integer[prediction.scores().length];
        Arrays.setAll(ranks, i -> i);
        Arrays.sort(
                ranks,
                (a, b) -> Float.compare(prediction.scores()[b], prediction.scores()[a]));
        float best = prediction.scores()[ranks[0]];
        for (int rank = 0; rank < Math.min(RANKS, ranks.length); rank++) {
            float score = prediction.scores()[ranks[rank]];
            boolean isOwn = own.contains(prediction.categories().get(ranks[rank]));
            if (rank == 0) {
                first.add(new Point(ranks[rank], score, score - prediction.scores()[ranks[1]], isOwn));
            } else {
                further.add(new Point(ranks[rank], score, best - score, isOwn));
            }
        }
    }

    Calibration fit() {
        return new Calibration(fit(first), fit(further));
    }

    /** Logistic regression by Newton's method: a bias, the score, the gap, and one offset a category. */
    private Logistic fit(List<Point> points) {
        int size = 3 + categories.size();
        double[] w = new double[size];
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[][] system = new double[size][size + 1];
            for (int i = 3; i < size; i++) {
                system[i][i] = RIDGE;
                system[i][size] = -RIDGE * w[i];
            }
            for (Point point : points) {
                int[] at = {0, 1, 2, 3 + point.category()};
                double[] x = {1, point.score(), point.gap(), 1};
                double sum = 0;
                for (int i = 0; i < x.length; i++) {
                    sum += w[at[i]] * x[i];
                }
                double p = 1 / (1 + Math.exp(-sum));
                double error = (point.own() ? 1 : 0) - p;
                double curve = p * (1 - p);
                for (int i = 0; i < x.length; i++) {
                    for (int j = 0; j < x.length; j++) {
                        system[at[i]][at[j]] += curve * x[i] * x[j];
                    }
                    system[at[i]][size] += error * x[i];
                }
            }
            double[] move = solve(system);
            for (int i = 0; i < size; i++) {
                w[i] += move[i];
            }
        }
        float[] offsets = new float[categories.size()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = (float) w[3 + i];
        }
        return new Logistic(w[0], w[1], w[2], offsets);
    }

    /** Gaussian elimination of a positive definite system; its right side is the last column. */
    private static double[] solve(double[][] system) {
        int size = system.length;
        for (int i = 0; i < size; i++) {
            // Keeps a system of too few points solvable.
            system[i][i] += 1e-6;
            for (int row = 0; row < size; row++) {
                double factor = row == i ? 0 : system[row][i] / system[i][i];
                for (int column = i; factor != 0 && column <= size; column++) {
                    system[row][column] -= factor * system[i][column];
                }
            }
        }
        double[] solution = new double[size];
        for (int i = 0; i < size; i++) {
            solution[i] = system[i][size] / system[i][i];
        }
        return solution;
    }
}
