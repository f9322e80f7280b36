package dev.abstracts.enrich.claim;

import org.jspecify.annotations.Nullable;

/**
 * What a phrase can mean, of all data files together.
 *
 * @param cues bits of {@link Cue}
 * @param written exactly as this, where upper and lower case tell it from another word: {@code mAP}
 * @param number that the word is, NaN if none
 */
record Meaning(
        long cues,
        @Nullable Metric metric,
        @Nullable Unit unit,
        double number,
        @Nullable String written) {

    static final Meaning NONE = new Meaning(0, null, null, Double.NaN, null);

    Meaning and(Meaning other) {
        if (this == NONE) {
            return other;
        }
        return new Meaning(
                cues | other.cues,
                metric == null ? other.metric : metric,
                unit == null ? other.unit : unit,
                Double.isNaN(number) ? other.number : number,
                written == null || other.written == null ? null : written + '|' + other.written);
    }

    boolean is(Cue cue) {
        return (cues & cue.bit()) != 0;
    }
}
