package dev.abstracts.workbench.subjects;

import dev.abstracts.enrich.subject.SubjectFeatures.Kind;
import java.util.Arrays;
import java.util.List;

/**
 * The features that the model knows, and how much each counts in a text.
 *
 * <p>The term weight is the inverse document frequency times a power of how much the feature tells about the primary category:
 * the Kullback-Leibler divergence of the categories of the papers with the feature from those of all papers, where
 * {@value #PRIOR} papers that are like all others stand beside the few that were seen.
 *
 * @param hashes ascending
 */
record Vocabulary(int[] hashes, float[] termWeights) {

    private static final int FEWEST_PAPERS = 2;
    private static final int FEWEST_PAPERS_OF_PIECES = 8;
    private static final double PRIOR = 10;
    /** So that a feature that tells nothing counts for a little: it may tell something beside another. */
    private static final double LEAST_DIVERGENCE = 0.05;

    private static final double POWER_OF_DIVERGENCE = 0.35;

    static Vocabulary of(List<LabelledPaper> papers, List<String> categories) {
        int[] all =
                new int[papers.stream().mapToInt(paper -> paper.hashes().length).sum()];
        int size = 0;
        for (LabelledPaper paper : papers) {
            System.arraycopy(paper.hashes(), 0, all, size, paper.hashes().length);
            size += paper.hashes().length;
        }
        Arrays.sort(all);
        int[] hashes = new int[all.length];
        int[] frequencies = new int[all.length];
        int known = 0;
        for (int start = 0, end; start < all.length; start = end) {
            end = start + 1;
            while (end < all.length && all[end] == all[start]) {
                end++;
            }
            if (end - start >= fewestPapers(Kind.of(all[start]))) {
                hashes[known] = all[start];
                frequencies[known++] = end - start;
            }
        }
        Vocabulary vocabulary = new Vocabulary(Arrays.copyOf(hashes, known), new float[known]);
        vocabulary.weigh(frequencies, papers, categories);
        return vocabulary;
    }

    private static int fewestPapers(Kind kind) {
        return switch (kind) {
            case WORD, PAIR -> FEWEST_PAPERS;
            case BEGINNING, END -> FEWEST_PAPERS_OF_PIECES;
        };
    }

    private void weigh(int[] frequencies, List<LabelledPaper> papers, List<String> categories) {
        int size = categories.size();
        int[] seen = new int[hashes.length * size];
        double[] shares = new double[size];
        int labelled = 0;
        for (LabelledPaper paper : papers) {
            int primary = categories.indexOf(paper.categories().getFirst());
            if (primary < 0) {
                continue;
            }
            shares[primary]++;
            labelled++;
            for (int hash : paper.hashes()) {
                int feature = find(hash);
                if (feature >= 0) {
                    seen[feature * size + primary]++;
                }
            }
        }
        for (int i = 0; i < size; i++) {
            shares[i] /= labelled;
        }
        for (int feature = 0; feature < hashes.length; feature++) {
            double idf = 1 + Math.log((1.0 + papers.size()) / (1 + frequencies[feature]));
            double tells = LEAST_DIVERGENCE + divergence(seen, feature * size, shares);
            termWeights[feature] =
                    (float) (weight(Kind.of(hashes[feature])) * idf * Math.pow(tells, POWER_OF_DIVERGENCE));
        }
    }

    /** Found on training papers: what is no whole word adds to the words and must not drown them. */
    private static double weight(Kind kind) {
        return switch (kind) {
            case WORD -> 1;
            case PAIR -> 0.9;
            case BEGINNING, END -> 0.6;
        };
    }

    private static double divergence(int[] seen, int start, double[] shares) {
        double total = PRIOR;
        for (int i = 0; i < shares.length; i++) {
            total += seen[start + i];
        }
        double divergence = 0;
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                double share = (seen[start + i] + PRIOR * shares[i]) / total;
                divergence += share * Math.log(share / shares[i]);
            }
        }
        return divergence;
    }

    /** Position of a feature; negative when it is not known. */
    int find(int hash) {
        return Arrays.binarySearch(hashes, hash);
    }
}
