package dev.abstracts.enrich.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

    /** Machines and models, which results are on as well. */
    private static final Pattern NO_DATASETS = Pattern.compile(
            "(?i)\\b([gct]pus?|fpgas?|nvidia|intel|amd|apple|arm|risc|jetson|raspberry"
                    + "|rtx|[avhb][1-9]00|xilinx|snapdragon|android|linux|cerebras|qwen|llama|gpt|mistral|gemma|deepseek|claude|gemini|bert"
                    + "|roberta|resnet|vit|hardware|devices?|servers?|clusters?|models?|machines?|processors?|supercomputers?)");

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

    /**
     * The data sets named behind "on" within the next words of {@code at}, or between the tokens
     * {@code from} and {@code to}, or by the sentence's beginning, "On X, ...": none, one,
     * or as many as are named with commas and "and".
     */
    static List<Span> datasets(Sentence sentence, int at, int from, int to) {
        int on = on(sentence, at);
        for (int i = from; on < 0 && i < to; i++) {
            on = isOn(sentence, i) ? i : -1; // "improves accuracy on X by 2%"
        }
        boolean first = on < 0 && isOn(sentence, sentence.from());
        on = first ? sentence.from() : on;
        List<Span> names = new ArrayList<>();
        int next = on + 1;
        while (on >= 0 && next >= 0) {
            Span name = dataset(sentence, next);
            if (name == null) {
                break;
            }
            names.add(name);
            next = nextName(sentence, name.last() + 1, !first);
        }
        return names;
    }

    private static int nextName(Sentence sentence, int at, boolean commas) {
        int next = isCalled(sentence, at) ? at + 1 : at;
        int begin = next;
        while (commas && sentence.token(next).isSign(',')
                || sentence.token(next).is(Cue.AND)) {
            next++;
        }
        return next == begin ? -1 : next;
    }

    /** The name at {@code at}, if it is none of a machine or model, of which no score is. */
    private static @Nullable Span dataset(Sentence sentence, int at) {
        int begin = at;
        while (sentence.token(begin).is(Cue.SKIP)) {
            begin++;
        }
        Span name = name(sentence, begin);
        if (name == null) {
            return null;
        }
        String written = sentence.words(name.first(), sentence.has(name.last() + 1) ? name.last() + 1 : name.last());
        return NO_DATASETS.matcher(written).find() ? null : name;
    }

    private static boolean isOn(Sentence sentence, int at) {
        return sentence.token(at).is(Cue.ON) && sentence.words(at, at).equalsIgnoreCase("on");
    }

    private static int on(Sentence sentence, int at) {
        boolean compared = false;
        for (int i = at; sentence.has(i) && i < at + 7; i++) {
            Token token = sentence.token(i);
            if (token.is(Cue.ON)) {
                return isOn(sentence, i) || isFollowedByCalled(sentence, i + 1) ? i : -1;
            }
            compared |= token.any(Cue.THAN.bit() | Cue.MORE_THAN.bit());
            if (token.sign() != 0 && !token.isSign('(') && !token.isSign(')')
                    || token.isNumber()
                    || token.is(Cue.THAT)
                    || token.is(Cue.AND) && !compared) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isFollowedByCalled(Sentence sentence, int at) {
        Span name = name(sentence, sentence.token(at).is(Cue.SKIP) ? at + 1 : at);
        return name != null && isCalled(sentence, name);
    }

    /** What stands behind "than" or "compared to" within the next words of {@code at}, or behind "over" of a change. */
    static @Nullable Span baseline(Sentence sentence, int at) {
        for (int i = at; sentence.has(i) && i < at + 14; i++) {
            Token token = sentence.token(i);
            boolean over = token.is(Cue.MORE_THAN) && sentence.words(i, i).equalsIgnoreCase("over")
                    || token.is(Cue.ON) && sentence.words(i, i).equals("over the");
            boolean joined = token.is(Cue.BETTER) && sentence.words(i, i).endsWith(" over");
            if (token.is(Cue.THAN) || joined || over && !sentence.token(i + 1).isNumber()) {
                return phrase(sentence, i + 1);
            }
            if (token.isSign('.') || token.isSign(';') || token.isNumber() || token.is(Cue.THAT)) {
                return null;
            }
        }
        return null;
    }

    /** What stands between "outperforms" or "improves over" at {@code verb} and "by" at {@code by}. */
    static @Nullable Span between(Sentence sentence, int verb, int by) {
        String next = sentence.has(verb + 1) ? sentence.words(verb + 1, verb + 1) : "";
        boolean over = next.equals("over") || next.equals("upon");
        if (!over && !isVictory(sentence.words(verb, verb))) {
            return null;
        }
        Span phrase = phrase(sentence, over ? verb + 2 : verb + 1);
        return phrase != null && phrase.last() < by ? phrase : null;
    }

    /** Whether what stands behind the verb is what was beaten. */
    static boolean isVictory(String verb) {
        return verb.startsWith("outperform")
                || verb.startsWith("surpass")
                || verb.startsWith("exceed")
                || verb.startsWith("beat");
    }

    private static @Nullable Span phrase(Sentence sentence, int begin) {
        int from = begin;
        while (sentence.token(from).is(Cue.SKIP) && !sentence.words(from, from).equals("state-of-the-art")) {
            from++;
        }
        int at = from;
        Token count = sentence.token(from);
        if (count.isNumber() && count.attached() == null && sentence.unitAt(from + 1) == null) {
            at++; // "than 128 GPUs"
        }
        while (sentence.has(at) && at < from + LONGEST_BASELINE) {
            Token token = sentence.token(at);
            if (token.sign() != 0 && !token.isSign('-') || token.isNumber() || token.any(ENDS_BASELINE)) {
                break;
            }
            at++;
        }
        return at == from || sentence.token(at - 1).isNumber() ? null : new Span(from, at - 1);
    }
}
