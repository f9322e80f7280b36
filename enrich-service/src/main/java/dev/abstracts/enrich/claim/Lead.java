package dev.abstracts.enrich.claim;

import org.jspecify.annotations.Nullable;

/** The words in front of a number: those that say how it is meant ("up to", "nearly"), and the one behind them that governs it. */
final class Lead {

    static final long COMPARATORS =
            Cue.UP_TO.bit() | Cue.AT_LEAST.bit() | Cue.ABOUT.bit() | Cue.MORE_THAN.bit() | Cue.LESS_THAN.bit();
    /** What may stand between a number and the word that governs it. */
    static final long PASSED = COMPARATORS | Cue.SKIP.bit() | Cue.FACTOR.bit() | Cue.ONLY.bit();

    private static final long GOVERNS = Cue.BY.bit() | Cue.OF.bit() | Cue.IS.bit() | Cue.GET.bit() | Cue.TO.bit();

    private static final int MOST_WORDS_PASSED = 8;

    private final Sentence sentence;

    Lead(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Whether the number at {@code at} is the first of "from a to b". */
    boolean isFrom(int at) {
        /** The token that governs the number at {@code first}; one before the sentence if none does. */
        int before = before(at);
        return sentence.token(before).is(Cue.FROM)
                || sentence.token(before - 1).is(Cue.FROM) && sentence.has(before) && isPossessive(before);
    }

    /** "from Marmot's 71 to 76" */
    private boolean isPossessive(int at) {
        String word = sentence.words(at, at);
        return word.endsWith("'s") || word.endsWith("’s");
    }

    /** "over" of "error over a 400 mm range", that is none of "over 40%". */
    private boolean isPreposition(int at, int first) {
        return sentence.token(at).is(Cue.MORE_THAN)
                && sentence.words(at, at).equalsIgnoreCase("over")
                && (at != first - 1 || sentence.token(first).attached() == null && sentence.unitAt(first + 1) == null)
                && !sentence.token(at - 1).any(GOVERNS);
    }

    /** Whether it is the first of "between a and b". */
    boolean startsBetween(int at) {
        return sentence.token(before(at)).is(Cue.BETWEEN);
    }

    /** The token that governs the number at {@code first}; one before the sentence if none does. */
    int before(int first) {
        int i = first - 1;
        int passed = 0;
        while (i >= sentence.from()
                && passed < MOST_WORDS_PASSED
                && sentence.token(i).any(PASSED)
                && !isPreposition(i, first)) {
            i--;
            passed++;
        }
        if (sentence.token(i).isSign('.') && sentence.token(i - 1).is(Cue.VERSUS)) {
            return i - 1;
        }
        boolean abbreviation =
                sentence.token(i).isSign(')') && sentence.token(i - 2).isSign('(');
        return abbreviation ? i - (sentence.token(i - 1).metric() == null ? 3 : 1) : i;
    }

    /** How the number at {@code first} is meant, as a claim says it. */
    @Nullable
    String comparator(int first) {
        int passed = 0;
        for (int i = first - 1; i >= sentence.from() && passed < MOST_WORDS_PASSED; i--, passed++) {
            Token token = sentence.token(i);
            if (!token.any(PASSED)) {
                return null;
            }
            if (token.any(COMPARATORS)) {
                return token.is(Cue.UP_TO)
                        ? "up-to"
                        : token.is(Cue.AT_LEAST)
                                ? "at-least"
                                : token.is(Cue.MORE_THAN)
                                        ? "more-than"
                                        : token.is(Cue.LESS_THAN) ? "less-than" : "about";
            }
        }
        return null;
    }
}
