package dev.abstracts.enrich.claim;

import org.jspecify.annotations.Nullable;

/**
 * A word or phrase, a sign, or a number of a text.
 *
 * @param start of it in the text
 * @param end behind it
 * @param sign the character if it is a single one that is no letter or digit, else 0
 * @param number NaN unless it is written in digits
 * @param shape of the number, {@link NumberScanner#DECIMAL} and so on
 * @param attached unit written right behind the number
 */
record Token(
        int start,
        int end,
        char sign,
        Meaning meaning,
        double number,
        int shape,
        @Nullable Unit attached) {

    boolean is(Cue cue) {
        return meaning.is(cue);
    }

    boolean any(long cues) {
        return (meaning.cues() & cues) != 0;
    }

    boolean isNumber() {
        return !Double.isNaN(number);
    }

    boolean isSign(char c) {
        return sign == c;
    }

    boolean has(int flag) {
        return (shape & flag) != 0;
    }

    @Nullable
    Metric metric() {
        return meaning.metric();
    }
}
