package dev.abstracts.enrich.claim;

import dev.abstracts.contract.Claim.Kind;
import org.jspecify.annotations.Nullable;

/** The words around the numbers of a group: the noun phrase behind, the word that governs them, and what lies to the left. */
final class Surroundings {

    private static final long ENDS_PHRASE = Cue.OF.bit()
            | Cue.TO.bit()
            | Cue.FROM.bit()
            | Cue.BETWEEN.bit()
            | Cue.AND.bit()
            | Cue.IS.bit()
            | Cue.IN.bit()
            | Cue.AT.bit()
            | Cue.ON.bit()
            | Cue.USING.bit()
            | Cue.THAN.bit()
            | Cue.VERSUS.bit()
            | Cue.THAT.bit()
            | Cue.BY.bit()
            | Cue.SPEND.bit()
            | Cue.GET.bit();
    static final long CHANGES = Cue.SPEED.bit()
            | Cue.DOWN.bit()
            | Cue.DOWN_ADJECTIVE.bit()
            | Cue.SMALLER.bit()
            | Cue.COMPRESS.bit()
            | Cue.BETTER.bit()
            | Cue.GAIN.bit()
            | Cue.MORE.bit()
            | Cue.HARM.bit();
    private static final int LONGEST_PHRASE = 7;

    private final Sentence sentence;

    Surroundings(Sentence sentence) {
        this.sentence = sentence;
    }

    Sentence sentence() {
        return sentence;
    }

    Token token(int i) {
        return sentence.token(i);
    }

    /** Behind the last token of the noun phrase that begins at {@code from}. */
    int phraseEnd(int from) {
        int at = from;
        while (sentence.has(at) && at < from + LONGEST_PHRASE) {
            Token token = sentence.token(at);
            boolean sign = token.sign() != 0 && !token.isSign('-') && !token.isSign('"') && !token.isSign('“');
            boolean ends = token.any(ENDS_PHRASE) && token.metric() == null && !token.any(CHANGES);
            if (sign || ends || token.isNumber()) {
                break;
            }
            at++;
        }
        return at;
    }

    /** The first token from {@code from} to before {@code to} with one of the cues; -1 if none. */
    int first(int from, int to, long cues) {
        for (int i = from; i < to; i++) {
            if (sentence.token(i).any(cues)) {
                return i;
            }
        }
        return -1;
    }

    /** The last metric from {@code from} to before {@code to}, none before it being stronger; -1 if none. */
    int metric(int from, int to) {
        int found = -1;
        for (int i = from; i < to; i++) {
            Metric metric = sentence.token(i).metric();
            if (metric != null && (found < 0 || metric.strong() || !strong(found))) {
                found = i;
            }
        }
        return found;
    }

    private boolean strong(int at) {
        Metric metric = sentence.token(at).metric();
        return metric != null && metric.strong();
    }

    /** The nearest token to the left of {@code from}, itself included, with one of the cues or a metric; -1 if none near. */
    int left(int from, int most, long cues, boolean metrics) {
        int seen = 0;
        for (int i = from; sentence.has(i) && seen < most; i--, seen++) {
            Token token = sentence.token(i);
            if (token.any(cues) || metrics && token.metric() != null) {
                return i;
            }
            if (token.isSign(';') || metrics && token.isSign(',')) {
                return -1;
            }
            if (token.isSign(')')) {
                i = opening(i);
            }
        }
        return -1;
    }

    /** The nearest metric to the left of {@code from} in the sentence, whatever stands between; -1 if none is near. */
    int metricLeftOf(int from, int most) {
        for (int i = from - 1; sentence.has(i) && i >= from - most; i--) {
            if (sentence.token(i).metric() != null) {
                return i;
            }
        }
        return -1;
    }

    /** Whether it is "with", which begins what comes along as often as a result. */
    boolean isWith(int at) {
        return sentence.has(at) && sentence.words(at, at).equals("with");
    }

    /** Whether a colon stands between. */
    boolean hasColon(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (sentence.token(i).isSign(':')) {
                return true;
            }
        }
        return false;
    }

    /** The parenthesis that closes the one at {@code opening}; behind everything if none does. */
    int closing(int opening) {
        for (int i = opening; sentence.has(i); i++) {
            if (sentence.token(i).isSign(')')) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }

    private int opening(int closing) {
        for (int i = closing; sentence.has(i); i--) {
            if (sentence.token(i).isSign('(')) {
                return i;
            }
        }
        return closing;
    }

    /** The metric that a change is of: in the phrase behind it, or behind "in" or "of" after that. */
    int metricOfChange(int change) {
        int end = phraseEnd(change + 1);
        int found = metric(change + 1, end);
        if (found < 0 && sentence.token(end).any(Cue.IN.bit() | Cue.OF.bit() | Cue.ON.bit())) {
            found = metric(end + 1, phraseEnd(end + 1));
        }
        return found;
    }

    @Nullable
    Metric metricAt(int at) {
        Metric metric = at < 0 ? null : sentence.token(at).metric();
        Metric before = at < 0 ? null : sentence.token(at - 1).metric();
        boolean score = metric != null && metric.name().equals("score");
        boolean named = score
                && before != null
                && before.strong()
                && before.kind() == Kind.SCORE
                && !sentence.token(at - 2).is(Cue.AND);
        return named ? before : metric; // "the pass@1 score"
    }
}
