package dev.abstracts.enrich.claim;

import static dev.abstracts.enrich.claim.Surroundings.CHANGES;

import dev.abstracts.contract.Claim.Kind;
import dev.abstracts.enrich.claim.Unit.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Results told as the value of a metric: "84.6% top-1 accuracy", "an F1 of 0.92", "AUC 0.541", "reaches 91% on CIFAR-10",
 * "raises accuracy from 71% to 76%".
 */
final class ValueRules {

    private static final Metric ACCURACY = new Metric("accuracy", Kind.ACCURACY, true);
    private static final long BEFORE_VALUE = Cue.OF.bit()
            | Cue.IS.bit()
            | Cue.EQUALS.bit()
            | Cue.TO.bit()
            | Cue.GET.bit()
            | Cue.AND.bit()
            | Cue.SPEND.bit()
            | Cue.IN.bit();

    private static final long STOPS =
            Cue.THAT.bit() | Cue.VERSUS.bit() | Cue.SPEND.bit() | Cue.USING.bit() | Cue.AND.bit() | Cue.GET.bit();

    private static final long ENDS_BASELINE = Cue.GET.bit()
            | Cue.AND.bit()
            | Cue.THAT.bit()
            | Cue.BY.bit()
            | Cue.USING.bit()
            | Cue.IS.bit()
            | Cue.AT.bit();

    private final Surroundings around;
    private final boolean methods;

    ValueRules(Surroundings around, boolean methods) {
        this.around = around;
        this.methods = methods;
    }

    @Nullable
    Verdict read(Quantity first, Quantity last) {
        if (first.isPair() && first.fromTo() && first.sort() != Sort.TIMES) {
            return fromTo(first);
        }
        Verdict verdict = phrase(first, last);
        if (verdict == null) {
            verdict = metricBefore(first);
        }
        if (verdict == null) {
            verdict = onDataset(first, last);
        }
        return verdict == null || isOfBaseline(Math.min(verdict.first(), first.first())) ? null : verdict;
    }

    /** Whether the words from {@code at} on are what results are compared with: "than the old accuracy of 80%". */
    private boolean isOfBaseline(int at) {
        for (int i = at - 1; i >= at - 4; i--) {
            Token token = around.token(i);
            if (token.is(Cue.THAN)) {
                return true;
            }
            if (token.sign() != 0 || token.any(ENDS_BASELINE)) {
                return false;
            }
        }
        return false;
    }

    /** "84.6% top-1 accuracy", "92.8 EM", "99% of the accuracy". */
    private @Nullable Verdict phrase(Quantity first, Quantity last) {
        Token before = around.token(first.before());
        if (before.any(Cue.BY.bit() | Cue.AT.bit() | Cue.HARM.bit())) {
            return null;
        }
        int begin = last.last() + 1;
        if (around.token(begin).is(Cue.OF)) {
            return share(first, begin + 1);
        }
        int end = around.phraseEnd(begin);
        int at = around.metric(begin, end);
        if (at < 0 || around.first(begin, end, CHANGES) >= 0) {
            return null;
        }
        Metric metric = around.metricAt(at);
        boolean governed = before.any(BEFORE_VALUE) || at == begin || metric != null && metric.strong();
        return governed ? value(first, at, first.first(), at, "metric-behind") : null;
    }

    /** "retains 99% of the accuracy", "only 5% of the parameters". Any other share of something is no result. */
    private @Nullable Verdict share(Quantity first, int begin) {
        if (methods
                && first.sort() == Sort.PERCENT
                && around.token(first.before()).is(Cue.SOLVE)) {
            return new Verdict(Kind.SCORE, "share-solved", null, first.before(), first.last());
        }
        int at = around.metric(begin, begin + 5);
        Metric metric = around.metricAt(at);
        if (metric == null || !methods || first.sort() != Sort.PERCENT) {
            return null;
        }
        boolean only = around.left(first.first() - 1, 3, Cue.ONLY.bit(), false) >= 0;
        if (metric.lowerIsBetter()) {
            Kind kind = metric.kind() == Kind.SIZE ? Kind.SIZE : Kind.COST;
            boolean few = only || metric.kind() == Kind.SIZE && "less-than".equals(first.comparator());
            return few && metric.kind() != Kind.ERROR && !isMeasuredOften(metric)
                    ? new Verdict(kind, "share-of", metric, first.first(), at)
                    : null;
        }
        return around.token(first.before()).any(Cue.KEEP.bit() | Cue.ACHIEVE.bit())
                ? new Verdict(Kind.OTHER, "share-kept", metric, first.before(), at)
                : null;
    }

    /** A share of these is how something was tried. */
    private static boolean isMeasuredOften(Metric metric) {
        return metric.name().equals("runtime")
                || metric.name().equals("time")
                || metric.name().equals("training data");
    }

    /** "an accuracy on X of 95%", "AUC 0.541", "F1 = 0.64", "error is below 3%", "improves the F1 to 0.9". */
    private @Nullable Verdict metricBefore(Quantity first) {
        Token before = around.token(first.before());
        if (before.metric() != null) {
            return isChanged(first.before())
                    ? null
                    : value(first, first.before(), first.before(), first.last(), "metric-before");
        }
        if (!before.any(BEFORE_VALUE & ~Cue.AND.bit()) && first.before() != first.first() - 1) {
            return null;
        }
        int reach = before.is(Cue.EQUALS) || before.is(Cue.GET) ? 4 : 10;
        if (around.token(first.last() + 1).is(Cue.VERSUS)) {
            reach = 10;
        }
        if (!before.any(BEFORE_VALUE & ~Cue.AND.bit()) || around.isWith(first.before())) {
            return null;
        }
        int at = around.left(first.before() - 1, reach, STOPS, true);
        if (at < 0 || around.token(at).metric() == null) {
            return null;
        }
        int behind = first.last() + 1;
        if (around.first(behind, Math.min(behind + 2, around.phraseEnd(behind)), CHANGES & ~Cue.HARM.bit()) >= 0
                || before.isSign('(') && isOfAnother(first, at)
                || isSetting(first, at)) {
            return null;
        }
        boolean to = before.is(Cue.TO);
        long others = Cue.DIFFERENCE.bit() | Cue.NO_RESULT.bit() | (to ? Cue.HARM.bit() : CHANGES);
        if (around.first(at + 1, first.before(), others) >= 0) {
            return null;
        }
        boolean noun = before.any(Cue.OF.bit() | Cue.IS.bit() | Cue.EQUALS.bit() | Cue.GET.bit());
        boolean change = to && around.left(first.before() - 1, 16, CHANGES, false) >= 0;
        return noun || change ? value(first, at, at, first.last(), "metric-of") : null;
    }

    /** Whether the metric at {@code at} is that of "the gain in precision exceeds 50%". */
    private boolean isChanged(int at) {
        return around.token(at - 1).any(Cue.IN.bit() | Cue.OF.bit())
                && around.token(at - 2).any(CHANGES);
    }

    /** Whether a number in parentheses is of what stands behind it, "(17.7% XYZ)", or of others: "outperforming AP selection (58%)". */
    private boolean isOfAnother(Quantity first, int metricAt) {
        int victory = around.left(metricAt - 1, 8, Cue.BETTER.bit() | Cue.GAIN.bit(), false);
        if (victory >= 0 && Companions.isVictory(around.sentence().words(victory, victory))) {
            return true;
        }
        boolean apart = metricAt < first.before() - 1
                && !around.token(first.before() - 1).isSign(')');
        Token behind = around.token(first.last() + 1);
        boolean unit = first.sort() == Sort.NONE && behind.meaning() == Meaning.NONE; // "(1.6 mFrobs)"
        return (apart || unit)
                && behind.sign() == 0
                && !behind.any(CHANGES)
                && around.sentence().has(first.last() + 1);
    }

    /** "for an error of 0.2 m", "at a false positive rate of 1%": under which something else was measured. */
    private boolean isSetting(Quantity first, int metricAt) {
        int at = metricAt - 1;
        while (around.token(at).is(Cue.SKIP)
                || around.sentence().has(at)
                        && around.token(at).meaning() == Meaning.NONE
                        && around.token(at).sign() == 0
                        && at > metricAt - 3) {
            at--;
        }
        boolean of = around.token(first.before()).is(Cue.OF);
        return of
                && around.sentence().has(at)
                && (around.token(at).is(Cue.AT)
                        || around.sentence().words(at, at).equals("for"));
    }

    /** "achieves 91% on CIFAR-10": its metric is the one that the sentence names, accuracy if none. */
    private @Nullable Verdict onDataset(Quantity first, Quantity last) {
        Token before = around.token(first.before());
        if (!methods || !before.is(Cue.GET) || first.sort() != Sort.PERCENT) {
            return null;
        }
        Token next = around.token(last.last() + 1);
        int on = last.last() + 2;
        boolean named = next.is(Cue.ON)
                && (Companions.isName(around, on) || around.token(on).metric() != null);
        boolean said = before.is(Cue.ACHIEVE)
                && (next.sign() != 0 || next.any(Cue.VERSUS.bit() | Cue.THAN.bit()))
                && !Companions.datasets(around.sentence(), last.last() + 1, 0, 0)
                        .isEmpty();
        if (!named && !said) {
            return null;
        }
        int at = named && around.token(on).metric() != null ? on : around.left(first.before() - 1, 15, 0, true);
        Metric metric = around.metricAt(at);
        Metric meant = metric == null || !metric.strong() || metric.lowerIsBetter() || metric.kind() == Kind.OTHER
                ? ACCURACY
                : metric;
        return new Verdict(
                meant.kind(), "value-on-dataset", meant == metric ? metric : null, first.before(), last.last());
    }

    /** The value that something is brought to. */
    private @Nullable Verdict fromTo(Quantity pair) {
        int change = around.left(pair.before() - 1, 12, CHANGES, false);
        int at = around.left(pair.before() - 1, 8, 0, true);
        if (at < 0) {
            at = around.metric(pair.last() + 1, around.phraseEnd(pair.last() + 1));
        }
        if (change < 0 || at < 0) {
            return null;
        }
        boolean down = pair.second() < pair.value();
        Metric metric = around.metricAt(at);
        if (metric == null || down != (metric.lowerIsBetter() || isBetterLow(metric))) {
            return null;
        }
        return value(pair, at, Math.min(change, at), Math.max(at, pair.last()), "from-to");
    }

    private static boolean isBetterLow(Metric metric) {
        return metric.name().equals("FID")
                || metric.name().startsWith("attack")
                || metric.name().equals("perplexity");
    }

    private @Nullable Verdict value(Quantity quantity, int metricAt, int begin, int end, String rule) {
        Metric metric = around.metricAt(metricAt);
        if (metric == null || !(methods || metric.strong())) {
            return null;
        }
        String written = around.sentence().words(metricAt, metricAt);
        if (!Plausibility.takes(metric, quantity, written, methods)) {
            return null;
        }
        int behind = quantity.last() + 1;
        boolean little = "less-than".equals(quantity.comparator())
                && (metric.kind() == Kind.ACCURACY || metric.kind() == Kind.SCORE && !isBetterLow(metric));
        if (little) {
            return null; // nobody achieves an accuracy below 5%
        }
        boolean found = metric.name().equals("correlation")
                && around.token(metricAt + 1).is(Cue.BETWEEN);
        if (found || around.first(behind, around.phraseEnd(behind), Cue.NO_RESULT.bit()) >= 0) {
            return null;
        }
        boolean delta = quantity.plus() && metric.kind() != Kind.ERROR;
        return new Verdict(
                delta ? Kind.IMPROVEMENT : metric.kind(),
                rule,
                metric,
                Math.min(begin, quantity.first()),
                Math.max(end, quantity.last()));
    }
}
