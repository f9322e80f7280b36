package dev.abstracts.enrich.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.abstracts.contract.Subject;
import dev.abstracts.enrich.subject.Prediction.Candidate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** How good the shipped model is on real papers that it has not seen: at full coverage, on the surest, and calibrated. */
class SubjectFiguresTest {

    private static final int BINS = 10;

    private final SubjectModel model = SubjectModel.load();

    /** @param confidence of the first category */
    private record Outcome(boolean first, boolean firstThree, boolean anyOwn, double confidence) {}

    @Test
    void predictsTheCategoriesOfPapersThatItHasNotSeen() throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        List<Outcome> untitled = new ArrayList<>();
        for (HeldOutFifth.Paper paper : HeldOutFifth.ofCommonCategories()) {
            outcomes.add(outcome(
                    paper, model.predict(paper.title().text(), paper.text().text())));
            untitled.add(outcome(paper, model.predict(null, paper.text().text())));
        }
        print("title and abstract", outcomes);
        print("abstract alone", untitled);

        assertThat(rate(outcomes, Outcome::first)).isGreaterThanOrEqualTo(0.78);
        assertThat(rate(outcomes, Outcome::firstThree)).isGreaterThanOrEqualTo(0.95);
        assertThat(rate(outcomes, Outcome::anyOwn)).isGreaterThanOrEqualTo(0.865);
        assertThat(rate(surest(outcomes), Outcome::anyOwn)).isGreaterThanOrEqualTo(0.96);
        assertThat(calibrationError(outcomes)).isLessThan(0.05);
        assertThat(calibrationError(untitled)).isLessThan(0.05);
    }

    @Test
    void whatIsSaidOfPapersOfAllCategoriesIsMostlyRight() throws IOException {
        SubjectReader reader = new SubjectReader(ArxivTaxonomy.load(), model);
        List<HeldOutFifth.Paper> papers = HeldOutFifth.papers();
        int first = 0;
        int firstRight = 0;
        int further = 0;
        int furtherRight = 0;
        for (HeldOutFifth.Paper paper : papers) {
            List<String> said = reader.read(List.of(), paper.title(), paper.text()).stream()
                    .map(Subject::category)
                    .toList();
            int right = (int) said.stream().filter(paper.own()::contains).count();
            boolean begunRight = !said.isEmpty() && paper.own().contains(said.getFirst());
            first += said.isEmpty() ? 0 : 1;
            firstRight += begunRight ? 1 : 0;
            further += Math.max(0, said.size() - 1);
            furtherRight += right - (begunRight ? 1 : 0);
        }
        double share = (double) first / papers.size();
        double precision = (double) firstRight / first;
        double furtherPrecision = (double) furtherRight / further;
        System.out.printf(
                "subjects, as read        %d papers of all categories: %.3f have some, the first is right in %.4f;"
                        + " %d further ones, right in %.3f%n",
                papers.size(), share, precision, further, furtherPrecision);
        assertThat(share).isGreaterThanOrEqualTo(0.85);
        assertThat(precision).isGreaterThanOrEqualTo(0.89);
        assertThat(furtherPrecision).isGreaterThanOrEqualTo(0.6);
    }

    private static Outcome outcome(HeldOutFifth.Paper paper, Prediction prediction) {
        List<Candidate> best = prediction.best(3);
        List<String> categories = best.stream().map(Candidate::category).toList();
        return new Outcome(
                categories.getFirst().equals(paper.primary()),
                categories.contains(paper.primary()),
                paper.own().contains(categories.getFirst()),
                best.getFirst().confidence());
    }

    private static double rate(List<Outcome> outcomes, Predicate<Outcome> hit) {
        return (double) outcomes.stream().filter(hit).count() / outcomes.size();
    }

    private static List<Outcome> surest(List<Outcome> outcomes) {
        return outcomes.stream()
                .sorted(Comparator.comparingDouble(Outcome::confidence).reversed())
                .limit(outcomes.size() * 6L / 10)
                .toList();
    }

    /** Expected calibration error of the first category's confidence, in bins of equal width. */
    private static double calibrationError(List<Outcome> outcomes) {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int number = bin;
            List<Outcome> in = outcomes.stream()
                    .filter(outcome -> Math.min(BINS - 1, (int) (outcome.confidence() * BINS)) == number)
                    .toList();
            if (!in.isEmpty()) {
                ToDoubleFunction<Outcome> confidence = Outcome::confidence;
                double claimed = in.stream().mapToDouble(confidence).average().orElseThrow();
                error += Math.abs(claimed - rate(in, Outcome::anyOwn)) * in.size() / outcomes.size();
            }
        }
        return error;
    }

    private static void print(String what, List<Outcome> outcomes) {
        System.out.printf(
                "subjects, %-18s %d papers: first %.4f, first three %.4f, any own %.4f, any own on the surest 60 %%"
                        + " %.4f, calibration error %.4f%n",
                what,
                outcomes.size(),
                rate(outcomes, Outcome::first),
                rate(outcomes, Outcome::firstThree),
                rate(outcomes, Outcome::anyOwn),
                rate(surest(outcomes), Outcome::anyOwn),
                calibrationError(outcomes));
    }
}
