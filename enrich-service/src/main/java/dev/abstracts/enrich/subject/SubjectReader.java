package dev.abstracts.enrich.subject;

import dev.abstracts.contract.Subject;
import dev.abstracts.contract.Subject.Origin;
import dev.abstracts.enrich.display.ReadableText;
import dev.abstracts.enrich.subject.Prediction.Candidate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says which arXiv categories a paper belongs to: its own where the source states some, else those that its text speaks for,
 * else none. Immutable, thread-safe, never throws for what a text holds.
 */
public final class SubjectReader {

    /** Below it the first category is not said. On unseen arXiv papers nine of ten that are said are the paper's own. */
    static final double FIRST_CONFIDENCE = 0.62;

    /** Below it no category is said beside the first: on unseen papers two of three that are said are the paper's own. */
    static final double FURTHER_CONFIDENCE = 0.6;

    static final int MOST_FURTHER = 3;

    /** With fewer words that the model has met there is nothing to judge by. */
    static final int FEWEST_KNOWN_WORDS = 12;

    /** The model knows fewer words of a text in another language, or in none; of an arXiv paper hardly ever. */
    static final double LEAST_FAMILIAR_WORDS = 0.8;

    /** The model knows fewer pairs of words of a text that is no paper; of arXiv papers one in a hundred. */
    static final double LEAST_FAMILIAR_PAIRS = 0.42;

    /** Of a text with fewer known pairs than nearly all arXiv papers the model has to be surer. */
    static final double FAMILIAR_PAIRS = 0.5;

    static final double CONFIDENCE_ON_UNFAMILIAR = 0.85;

    private final ArxivTaxonomy taxonomy;
    private final SubjectModel model;

    public SubjectReader(ArxivTaxonomy taxonomy, SubjectModel model) {
        this.taxonomy = taxonomy;
        this.model = model;
    }

    /** With the taxonomy and the model in the jar. Loading takes some tenths of a second: keep the result. */
    public static SubjectReader load() {
        return new SubjectReader(ArxivTaxonomy.load(), SubjectModel.load());
    }

    /**
     * @param ownCategories as the source states them; what is no arXiv category does not count
     * @return surest first where predicted, in the source's order where stated
     */
    public List<Subject> read(List<String> ownCategories, @Nullable ReadableText title, ReadableText abstractText) {
        List<Subject> own = stated(ownCategories);
        return own.isEmpty() ? predicted(title, abstractText) : own;
    }

    private List<Subject> stated(List<String> categories) {
        List<Subject> subjects = new ArrayList<>(categories.size());
        for (String id : categories) {
            Category category = taxonomy.category(id);
            if (category != null) {
                Subject subject = new Subject(category.id(), category.name(), Origin.SOURCE, 1);
                if (!subjects.contains(subject)) {
                    subjects.add(subject);
                }
            }
        }
        return subjects;
    }

    private List<Subject> predicted(@Nullable ReadableText title, ReadableText abstractText) {
        Prediction prediction = model.predict(title == null ? null : title.text(), abstractText.text());
        double leastOfFirst = leastConfidence(prediction.familiarity());
        List<Subject> subjects = new ArrayList<>(1 + MOST_FURTHER);
        for (Candidate candidate : prediction.best(1 + MOST_FURTHER)) {
            double least = subjects.isEmpty() ? leastOfFirst : FURTHER_CONFIDENCE;
            String name = taxonomy.name(candidate.category());
            if (candidate.confidence() < least || name == null) {
                break;
            }
            // Two digits: the calibration knows no more.
            double confidence = Math.round(candidate.confidence() * 100) / 100.0;
            subjects.add(new Subject(candidate.category(), name, Origin.PREDICTED, confidence));
        }
        return subjects;
    }

    /** How sure of its first category the model must be to say it; more than 1 for a text that it cannot judge. */
    private static double leastConfidence(Familiarity familiarity) {
        if (familiarity.knownWords() < FEWEST_KNOWN_WORDS
                || familiarity.ofWords() < LEAST_FAMILIAR_WORDS
                || familiarity.ofPairs() < LEAST_FAMILIAR_PAIRS) {
            return Double.POSITIVE_INFINITY;
        }
        return familiarity.ofPairs() < FAMILIAR_PAIRS ? CONFIDENCE_ON_UNFAMILIAR : FIRST_CONFIDENCE;
    }
}
