package dev.abstracts.workbench.subjects;

import dev.abstracts.enrich.subject.Prediction;
import dev.abstracts.enrich.subject.Prediction.Candidate;
import java.util.List;

/** How often predictions hit, as a hint while training; the build's test measures the file that was made. */
final class PredictionRates {

    private int papers;
    private int first;
    private int firstThree;
    private int anyOwn;

    void add(Prediction prediction, List<String> own) {
        List<String> best = prediction.best(3).stream().map(Candidate::category).toList();
        papers++;
        first += best.getFirst().equals(own.getFirst()) ? 1 : 0;
        firstThree += best.contains(own.getFirst()) ? 1 : 0;
        anyOwn += own.contains(best.getFirst()) ? 1 : 0;
    }

    @Override
    public String toString() {
        return "%d papers, primary category first %.3f, among the first three %.3f, any own first %.3f"
                .formatted(papers, rate(first), rate(firstThree), rate(anyOwn));
    }

    private double rate(int hits) {
        return (double) hits / papers;
    }
}
