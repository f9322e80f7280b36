package dev.abstracts.enrich.subject;

import java.util.List;

/**
 * What the model makes of one text, at full coverage: every category has a rank and a confidence, however little the text
 * says.
 *
 * @param scores one for each category; belongs to the prediction
 * @param familiarity how much of the text the model has met in training
 */
public record Prediction(List<String> categories, float[] scores, Calibration calibration, Familiarity familiarity) {

    /** The {@code count} best categories, best first; equal scores in the model's order. */
    public List<Candidate> best(int count) {
        int wanted = Math.min(count, scores.length);
        int[] best = new int[Math.min(wanted + 1, scores.length)];
        int found = 0;
        for (int category = 0; category < scores.length; category++) {
            if (found == best.length && scores[category] <= scores[best[found - 1]]) {
                continue;
            }
            int at = found < best.length ? found++ : found - 1;
            while (at > 0 && scores[category] > scores[best[at - 1]]) {
                best[at] = best[at - 1];
                at--;
            }
            best[at] = category;
        }
        Candidate[] candidates = new Candidate[wanted];
        for (int rank = 0; rank < wanted; rank++) {
            float score = scores[best[rank]];
            double confidence = rank == 0
                    ? calibration.first().probability(best[0], score, best.length > 1 ? score - scores[best[1]] : 0)
                    : calibration.further().probability(best[rank], score, scores[best[0]] - score);
            candidates[rank] = new Candidate(categories.get(best[rank]), confidence);
        }
        return List.of(candidates);
    }

    /** @param confidence that the category is one of the paper's own */
    public record Candidate(String category, double confidence) {}
}
