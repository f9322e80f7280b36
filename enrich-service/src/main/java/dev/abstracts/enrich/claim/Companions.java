package dev.abstracts.enrich.claim;

import org.jspecify.annotations.Nullable;

/** What a result was measured on and what it is compared with, where the words behind it say so. */
final class Companions {

    private static final int LONGEST_NAME = 5;
    private static final int LONGEST_BASELINE = 8;
    private static final long ENDS_BASELINE = Cue.ON.bit()
            | Cue.IN.bit()
            | Cue.BY.bit()
            | Cue.AND.bit()
            | Cue.THAT.bit()
            | Cue.GET.bit()
            | Cue.USING.bit()
            | Cue.AT.bit()
            | Cue.IS.bit()
            | Cue.THAN.bit()
            | Cue.TO.bit()
            | Cue.UP_TO.bit()
            | Cue.FROM.bit();

    private Companions() {}

    /** Words from {@code first} to {@code last} of the sentence. */
    record Span(int first, int last) {}

    /** Whether a name of a data set can begin at {@code at}, "the" passed over. */
    static boolean isName(Surroundings around, int at) {
        return name(around.sentence(), around.token(at).is(Cue.SKIP) ? at + 1 : at) != null;
    }

    private static @Nullable Span name(Sentence sentence, int at) {
        int end = at;
        while (sentence.has(end) && end < at + LONGEST_NAME && isNamePart(sentence, end, end > at)) {
            end++;
        }
        return end == at ? null : new Span(at, end - 1);
    }

    /** Whether "dataset" or its like stands behind the name, which so is no machine: "on A100", "on Intel". */
    static boolean isCalled(Sentence sentence, Span name) {
        return isCalled(sentence, name.last() + 1);
    }

    private static boolean isNamePart(Sentence sentence, int at, boolean continues) {
        Token token = sentence.token(at);
        char c = sentence.text().charAt(token.start());
        return token.isNumber() && continues && !token.has(NumberScanner.DECIMAL) && token.attached() == null
                || token.sign() == 0 && Character.isUpperCase(c) && !token.is(Cue.SKIP);
    }

    private static boolean isCalled(Sentence sentence, int at) {
        if (!sentence.has(at)) {
            return false;
        }
        String word = sentence.words(at, at);
        return word.startsWith("dataset")
                || word.startsWith("benchmark")
                || word.equals("corpus")
                || word.equals("test")
                || word.startsWith("data");
    }

    /** The data set named behind "on" within the next words of {@code at}; null if none is. */
    static @Nullable Span dataset(Sentence sentence, int at) {
        for (int i = at; sentence.has(i) && i < at + 7; i++) {
            Token token = sentence.token(i);
            if (token.is(Cue.ON)) {
                int begin = i + 1;
                while (sentence.token(begin).is(Cue.SKIP)) {
                    begin++;
                }
                return name(sentence, begin);
            }
            if (token.sign() != 0 && !token.isSign('(') && !token.isSign(')')
                    || token.isNumber()
                    || token.any(Cue.THAT.bit() | Cue.AND.bit())) {
                return null;
            }
        }
        return null;
    }

    /** What stands behind "than" or "compared to" within the next words of {@code at}, or behind "over" of a change. */
    static @Nullable Span baseline(Sentence sentence, int at) {
        for (int i = at; sentence.has(i) && i < at + 14; i++) {
            Token token = sentence.token(i);
            boolean over = token.is(Cue.MORE_THAN) && sentence.words(i, i).equalsIgnoreCase("over");
            if (token.is(Cue.THAN) || over && !sentence.token(i + 1).isNumber()) {
                return phrase(sentence, i + 1);
            }
            if (token.isSign('.') || token.isSign(';') || token.isNumber() || token.is(Cue.THAT)) {
                return null;
            }
        }
        return null;
    }

    /** What stands between "outperforms" at {@code verb} and "by" at {@code by}. */
    static @Nullable Span between(Sentence sentence, int verb, int by) {
        Span phrase = phrase(sentence, verb + 1);
        return phrase != null && phrase.last() < by ? phrase : null;
    }

    private static @Nullable Span phrase(Sentence sentence, int begin) {
        int from = begin;
        while (sentence.token(from).is(Cue.SKIP) && !sentence.words(from, from).equals("state-of-the-art")) {
            from++;
        }
        int at = from;
        while (sentence.has(at) && at < from + LONGEST_BASELINE) {
            Token token = sentence.token(at);
            if (token.sign() != 0 && !token.isSign('-') || token.isNumber() || token.any(ENDS_BASELINE)) {
                break;
            }
            at++;
        }
        return at == from ? null : new Span(from, at - 1);
    }
}
