package dev.abstracts.enrich.subject;

/**
 * Turns scores into the probability that a category is one of the paper's own: a logistic function of the category's score
 * and of its distance to the rival, with an offset for each category, fitted on papers that the scoring model had not seen.
 * Scores of the one-against-all kind say how well a category fits, not only better than which others, so a paper that fits
 * nowhere is sure of nothing.
 *
 * @param first of the category with the best score; the rival is the second
 * @param further of any other category; the rival is the best
 */
public record Calibration(Logistic first, Logistic further) {

    /**
     * @param score weight of the category's own score
     * @param gap weight of the distance to the rival
     * @param offsets one for each category: how much more often it is right than its score says; belongs to the calibration
     */
    public record Logistic(double bias, double score, double gap, float[] offsets) {

        double probability(int category, double score, double gap) {
            return 1 / (1 + Math.exp(-(bias + offsets[category] + this.score * score + this.gap * gap)));
        }
    }

    /** Leaves scores as they are; a model that is not yet calibrated has it. */
    public static Calibration none(int categories) {
        Logistic none = new Logistic(0, 1, 0, new float[categories]);
        return new Calibration(none, none);
    }
}
