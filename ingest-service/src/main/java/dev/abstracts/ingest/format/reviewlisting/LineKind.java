package dev.abstracts.ingest.format.reviewlisting;

/** What a line of {@code review-listing} is, and how likely it is that one kind follows another. */
enum LineKind {
    TITLE,
    ABSTRACT,
    /** A further line of an abstract, which is indented. */
    CONTINUATION,
    DECISION;

    static final int COUNT = values().length;

    /**
     * Natural logarithms, by kind of the line before (the last row: the start of the document) and of the line. One title
     * in 25 is lost; a title without an abstract and a decision without one hardly happen.
     */
    private static final double[][] TRANSITIONS = {
        // to: title, abstract, continuation, decision
        logs(0.0002, 0.9983, 0.0005, 0.001), // from a title
        logs(0.68, 0.03, 0.03, 0.26), // from an abstract
        logs(0.50, 0.03, 0.27, 0.20), // from a continuation
        logs(0.959, 0.04, 0.0005, 0.0005), // from a decision
        logs(0.949, 0.05, 0.0005, 0.0005), // from the start
    };

    double after(LineKind before) {
        return TRANSITIONS[before.ordinal()][ordinal()];
    }

    double atStart() {
        return TRANSITIONS[COUNT][ordinal()];
    }

    private static double[] logs(double... probabilities) {
        double[] logs = new double[probabilities.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(probabilities[i]);
        }
        return logs;
    }
}
