package dev.abstracts.enrich.subject;

import dev.abstracts.enrich.subject.SubjectFeatures.Kind;

/**
 * How much of a text the model has met in training. Few words of another language are known; an abstract of another field
 * has known words, but puts them together as no arXiv paper does.
 */
public final class Familiarity {

    private final int[] seen = new int[Kind.values().length];
    private final int[] met = new int[Kind.values().length];

    Familiarity() {}

    void expect(Kind kind) {
        seen[kind.ordinal()]++;
    }

    void meet(Kind kind) {
        met[kind.ordinal()]++;
    }

    /** How many different words of the text the model has met. */
    public int knownWords() {
        return met[Kind.WORD.ordinal()];
    }

    /** The share of the different words that the model has met. */
    public double ofWords() {
        return share(Kind.WORD);
    }

    /** The share of the different pairs of neighbouring words that the model has met. */
    public double ofPairs() {
        return share(Kind.PAIR);
    }

    private double share(Kind kind) {
        int all = seen[kind.ordinal()];
        return all == 0 ? 0 : (double) met[kind.ordinal()] / all;
    }
}
