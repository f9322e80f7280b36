package dev.abstracts.enrich.claim;

import static dev.abstracts.enrich.claim.Surroundings.CHANGES;

import dev.abstracts.contract.Claim.Kind;
import dev.abstracts.enrich.claim.Unit.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Results told as a change: "27% error reduction", "3x faster", "improves BLEU by 1.5", "a speedup of 4.2x", "twice as fast",
 * "9x the throughput of".
 */
final class ChangeRules {

    private static final long NOUN_LINKS = Cue.OF.bit() | Cue.IS.bit() | Cue.EQUALS.bit() | Cue.AT.bit();

    private static final long LINKS = Cue.OF.bit()
            | Cue.AT.bit()
            | Cue.IN.bit()
            | Cue.BY.bit()
            | Cue.FROM.bit()
            | Cue.USING.bit()
            | Cue.THAT.bit()
            | Cue.GET.bit();

    private final Surroundings around;
    private final Prices prices;
    private final UnspokenChanges unspoken;
    private final boolean methods;

    ChangeRules(Surroundings around, boolean methods) {
        this.around = around;
        this.prices = new Prices(around, methods);
        this.unspoken = new UnspokenChanges(around, methods);
        this.methods = methods;
    }

    @Nullable
    Verdict read(Quantity first, Quantity last) {
        if (around.token(last.last() + 1).is(Cue.VERSUS)) {
            return null;
        }
        if (around.token(first.first()).is(Cue.HALVE)) {
            return unspoken.halved(first);
        }
        Verdict verdict = phrase(first, last);
        if (verdict == null) {
            verdict = by(first);
        }
        if (verdict == null) {
            verdict = noun(first);
        }
        if (verdict == null) {
            verdict = verb(first, last);
        }
        return verdict;
    }

    /** "reduces latency by 5 ms", "a power reduction of 40 mW": a change told in the unit of what changes. */
    @Nullable
    Verdict readAmount(Quantity first) {
        Verdict verdict = methods ? by(first) : null;
        return verdict == null && methods && !first.isPair() ? noun(first) : verdict;
    }

    /** "achieves +3.1%". */
    @Nullable
    Verdict plus(Quantity first) {
        return unspoken.plus(first);
    }

    /** "27% error reduction", "3x faster", "2% higher accuracy", "twice the throughput". */
    private @Nullable Verdict phrase(Quantity first, Quantity last) {
        boolean amount = last.sort() == Sort.RATIO
                && around.token(last.last() + 1).is(Cue.OF)
                && around.token(first.before()).is(Cue.GET);
        int begin = last.last() + (amount ? 2 : 1); // "40 dB of interference suppression"
        int end = around.phraseEnd(begin);
        Token next = around.token(begin);
        if (last.sort() == Sort.TIMES && (next.is(Cue.TIMES_AS))) {
            return methods ? new Verdict(Kind.SPEEDUP, "times-as-fast", null, first.first(), begin) : null;
        }
        int change = around.first(begin, end, CHANGES);
        if (last.sort() == Sort.NONE && !last.plus() && !last.decimal()) {
            return null;
        }
        if (change >= 0
                && around.token(change).is(Cue.COMPRESS)
                && around.token(change + 1).is(Cue.BETTER)) {
            change++;
        }
        if (change < 0) {
            Verdict shared = sharedNoun(first, begin, end);
            return shared == null && last.sort() == Sort.TIMES ? timesMetric(first, begin, end) : shared;
        }
        int metricAt = around.metric(begin, change);
        metricAt = metricAt < 0 ? around.metricOfChange(change) : metricAt;
        Token word = around.token(change);
        if (metricAt < 0
                && word.is(Cue.MORE)
                && (word.is(Cue.THAN) || around.token(change + 1).is(Cue.THAN))) {
            metricAt = achievedBefore(first);
        }
        Metric metric = around.metricAt(metricAt);
        if (word.is(Cue.HARM)) {
            return prices.loss(first, change);
        }
        Token before = around.token(first.before());
        boolean pruned =
                change == begin && around.sentence().words(change, change).startsWith("pruning");
        boolean setting =
                pruned || before.is(Cue.AT) && metric == null && word.any(Cue.DOWN.bit() | Cue.COMPRESS.bit());
        boolean lost = before.isSign('(') && around.left(first.before() - 1, 8, Cue.HARM.bit(), false) >= 0;
        boolean gap = word.is(Cue.SMALLER) && around.first(change, end, Cue.DIFFERENCE.bit()) >= 0;
        if (setting || gap || lost && word.is(Cue.DOWN)) {
            return null; // "at 70% pruning", "accuracy drops (40% decrease)"
        }
        Kind kind = Change.kind(word, metric, last.sort(), first.plus(), methods);
        if (kind == null && word.is(Cue.MORE)) {
            boolean achieved = metric == null && methods && before.is(Cue.ACHIEVE);
            kind = achieved && last.sort() != Sort.NONE ? Kind.IMPROVEMENT : prices.overhead(first, metric);
        }
        if (kind == null && word.is(Cue.DOWN) && metric != null && !metric.lowerIsBetter()) {
            return prices.loss(first, change);
        }
        return kind == null
                ? null
                : new Verdict(kind, "change-phrase", metric, first.first(), Math.max(change, metricAt));
    }

    /** The metric of "reaches 88% accuracy, 37% higher than others". */
    private int achievedBefore(Quantity first) {
        int at = around.token(first.first() - 1).isSign(',') ? around.metricLeftOf(first.first() - 1, 12) : -1;
        Metric metric = around.metricAt(at);
        return metric != null && metric.strong() && !metric.lowerIsBetter() ? at : -1;
    }

    /** The first of "80% RMSE and 52% MAE reductions". */
    private @Nullable Verdict sharedNoun(Quantity first, int begin, int end) {
        int at = around.metric(begin, end);
        int second = around.token(end).is(Cue.AND) || around.token(end).isSign(',') ? end + 1 : end;
        second += around.token(second).is(Cue.AND) ? 1 : 0;
        if (at < 0 || second == end || !around.token(second).isNumber()) {
            return null;
        }
        int from = second + (around.sentence().unitAt(second + 1) == null ? 1 : 2);
        int change = around.first(from, around.phraseEnd(from), CHANGES);
        boolean plural =
                change > from && around.sentence().words(change, change).endsWith("s");
        return plural && around.metric(from, change) >= 0 ? verdict(first, change, at, "change-phrase") : null;
    }

    /** "9.17x the throughput of". */
    private @Nullable Verdict timesMetric(Quantity first, int begin, int end) {
        int at = around.metric(begin, end);
        Metric metric = around.metricAt(at);
        if (metric != null && methods && metric.name().equals("overhead")) {
            boolean spent = around.token(first.before()).any(Cue.SPEND.bit() | Cue.GET.bit())
                    || "less-than".equals(first.comparator());
            return spent ? new Verdict(Kind.COST, "times-overhead", metric, first.first(), at) : null;
        }
        if (metric == null || !methods || !metric.strong() || metric.lowerIsBetter()) {
            return null;
        }
        return new Verdict(
                metric.isSpeed() ? Kind.SPEEDUP : Kind.IMPROVEMENT, "times-metric", metric, first.first(), at);
    }

    /** "improves BLEU by 1.5", "is reduced by 30%", "outperforms others by a factor of 3". */
    private @Nullable Verdict by(Quantity first) {
        if (!around.token(first.before()).is(Cue.BY)) {
            return null;
        }
        int change = around.left(first.before() - 1, 25, CHANGES, false);
        if (change < 0 || isPassive(first.before() - 1)) {
            return null;
        }
        int verb = around.token(change).is(Cue.HARM) ? around.left(change - 1, 3, Cue.DOWN.bit(), false) : -1;
        change = verb < 0 ? change : verb; // "reduces data loss by 30%"
        int metricAt = around.metric(change + 1, first.before());
        if (metricAt < 0) {
            metricAt = around.token(change - 1).is(Cue.IS) || change >= first.first() - 4
                    ? around.left(change - 1, 6, 0, true)
                    : -1;
        }
        Verdict verdict = verdict(first, change, metricAt, "change-by");
        return verdict == null || !around.token(first.last() + 1).is(Cue.IN) ? verdict : in(first, verdict);
    }

    /** The "evidenced" of "reduced quality, as evidenced by 24%", whose number is of something else. */
    private boolean isPassive(int at) {
        Token token = around.token(at);
        return token.sign() == 0
                && !token.any(CHANGES | Cue.SPEND.bit())
                && token.metric() == null
                && around.sentence().has(at)
                && around.sentence().words(at, at).endsWith("ed")
                && !around.sentence().words(at, at).endsWith("eed");
    }

    /** "outperforms them by 10 times in error reduction and ..." */
    private Verdict in(Quantity first, Verdict verdict) {
        int begin = first.last() + 2;
        int end = around.phraseEnd(begin);
        int at = around.metric(begin, end);
        Metric metric = around.metricAt(at);
        boolean reduction = around.first(begin, end, Cue.DOWN.bit()) >= 0;
        if (metric == null && !reduction || verdict.kind() != Kind.IMPROVEMENT) {
            return verdict;
        }
        boolean speed = metric != null && metric.isSpeed() && first.sort() == Sort.TIMES;
        Kind kind = reduction ? Kind.REDUCTION : speed ? Kind.SPEEDUP : verdict.kind();
        return new Verdict(kind, verdict.rule(), metric, verdict.first(), Math.max(at, verdict.last()));
    }

    /** "a speedup of 4.2x", "improvement in accuracy of 3%", "gains (up to 5 points)". */
    private @Nullable Verdict noun(Quantity first) {
        Token link = around.token(first.before());
        boolean linked = link.any(NOUN_LINKS) || first.fromTo();
        if (!linked) {
            return null;
        }
        int change = around.left(first.before() - 1, 9, CHANGES, false);
        boolean value = link.is(Cue.EQUALS) && around.token(first.before() - 1).metric() != null;
        boolean other = link.isSign('=') && change < first.before() - 1 || around.hasColon(change, first.before());
        if (change < 0 || other || value && change < first.before() - 1) {
            return null;
        }
        if (around.token(change).is(Cue.HARM)) {
            return "less-than".equals(first.comparator()) ? prices.loss(first, change) : null;
        }
        int metricAt = around.metric(change + 1, first.before());
        int links = 0;
        for (int i = change + 2; i < first.before(); i++) {
            links += around.token(i).any(LINKS) ? 1 : 0;
        }
        boolean adjective = around.token(change + 1).metric() != null
                && around.token(first.before()).is(Cue.OF)
                && !around.token(change).any(Cue.SPEED.bit() | Cue.COMPRESS.bit());
        if (adjective || links > 0 || first.sort() == Sort.NONE && !first.plus() && !first.decimal()) {
            return null;
        }
        boolean governs = change >= first.before() - (link.is(Cue.EQUALS) ? 1 : 2)
                || around.token(change + 1).any(Cue.IN.bit() | Cue.OF.bit() | Cue.ON.bit() | Cue.EQUALS.bit())
                || around.token(change + 1).is(Cue.MORE_THAN);
        if (!governs) {
            return null;
        }
        if (metricAt < 0) {
            boolean more = around.token(change).is(Cue.MORE);
            metricAt = more
                    ? around.metricLeftOf(change, 15)
                    : around.left(change - 1, around.token(change - 1).isSign(')') ? 2 : 1, 0, true);
        }
        return verdict(first, change, metricAt, "change-of");
    }

    /** "accelerates inference 3x", "saves 40% of the memory", "pruning 65% of tokens". */
    private @Nullable Verdict verb(Quantity first, Quantity last) {
        Token governing = around.token(first.before());
        int change = governing.any(CHANGES) ? first.before() : -1;
        if (change < 0 && last.sort() == Sort.TIMES) {
            change = around.left(first.before(), 5, Cue.SPEED.bit() | Cue.COMPRESS.bit() | Cue.BETTER.bit(), false);
        }
        boolean passes = change >= 0 && around.token(change).any(Cue.MORE_THAN.bit() | Cue.MORE.bit() | Cue.GAIN.bit());
        if (change < 0 || last.sort() == Sort.NONE && !first.plus() || last.sort() == Sort.TIMES && passes) {
            return null;
        }
        if (around.token(change).is(Cue.HARM)) {
            return prices.loss(first, change);
        }
        int behind = last.last() + (around.token(last.last() + 1).is(Cue.OF) ? 2 : 1);
        int metricAt = around.metric(behind, around.phraseEnd(behind));
        return verdict(first, change, metricAt, "change-verb");
    }

    private @Nullable Verdict verdict(Quantity first, int change, int metricAt, String rule) {
        Metric metric = around.metricAt(metricAt);
        Kind kind = Change.kind(around.token(change), metric, first.sort(), first.plus(), methods);
        if (kind == null && around.token(change).is(Cue.MORE)) {
            kind = prices.overhead(first, metric);
        }
        if (kind == null) {
            return null;
        }
        int begin = metricAt >= 0 ? Math.min(change, metricAt) : change;
        return new Verdict(kind, rule, metric, Math.min(begin, first.first()), Math.max(metricAt, first.last()));
    }
}
