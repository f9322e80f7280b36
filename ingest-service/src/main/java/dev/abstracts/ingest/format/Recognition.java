package dev.abstracts.ingest.format;

import static java.util.Objects.requireNonNull;

/**
 * How much a document looks like a format.
 *
 * @param score from 0, not at all, to 1, without doubt
 * @param lacks what it would need to look more like it, for the sender: "has no line that ..."
 */
public record Recognition(double score, String lacks) {

    public Recognition {
        requireNonNull(lacks, "lacks is null");
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score is between 0 and 1, not " + score);
        }
    }

    public static Recognition yes(double score) {
        return new Recognition(score, "lacks nothing");
    }
}
