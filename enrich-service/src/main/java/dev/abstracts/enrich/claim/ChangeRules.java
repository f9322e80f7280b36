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
    private final boolean methods;

    ChangeRules(Surroundings around, boolean methods) {
        this.around = around;
        this.methods = methods;
    }

    @Nullable
    Verdict read(Quantity first, Quantity last) {
        if (around.token(last.last() + 1).is(Cue.VERSUS)) {
            return null;
        }
        if (around.token(first.first()).is(Cue.HALVE)) {
            return halved(first);
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

    /** "reduces latency by 5 ms": a change told in the unit of what changes. */
    @Nullable
    Verdict readBy(Quantity first) {
        return methods ? by(first) : null;
    }

    /** "(+17.8%)" behind another result. */
    @Nullable
    Verdict plus(Quantity first) {
        boolean opened = around.token(first.before()).isSign('(') && first.before() == first.first() - 1;
        boolean measured = first.sort() != Sort.NONE || first.decimal();
        return methods && first.plus() && opened && measured
                ? new Verdict(Kind.IMPROVEMENT, "plus", null, first.first(), first.last())
                : null;
    }

    /** "27% error reduction", "3x faster", "2% higher accuracy", "twice the throughput". */
    private @Nullable Verdict phrase(Quantity first, Quantity last) {
        int begin = last.last() + 1;
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
            return last.sort() == Sort.TIMES ? timesMetric(first, begin, end) : null;
        }
        int metricAt = around.metric(begin, change);
        metricAt = metricAt < 0 ? around.metricOfChange(change) : metricAt;
        Metric metric = around.metricAt(metricAt);
        Token word = around.token(change);
        if (word.is(Cue.HARM)) {
            return loss(first, change);
        }
        Kind kind = Change.kind(word, metric, last.sort(), first.plus(), methods);
        if (kind == null && word.is(Cue.MORE)) {
            boolean achieved =
                    metric == null && methods && around.token(first.before()).is(Cue.ACHIEVE);
            kind = achieved && last.sort() != Sort.NONE ? Kind.IMPROVEMENT : overhead(first, metric);
        }
        if (kind == null && word.is(Cue.DOWN) && metric != null && !metric.lowerIsBetter()) {
            return loss(first, change);
        }
        return kind == null
                ? null
                : new Verdict(kind, "change-phrase", metric, first.first(), Math.max(change, metricAt));
    }

    /** "halves the energy", "cuts memory by half": only of what is better when there is less of it. */
    private @Nullable Verdict halved(Quantity first) {
        int at = around.metric(first.first() + 1, around.phraseEnd(first.first() + 1));
        if (at < 0) {
            at = around.left(first.before(), 6, 0, true);
        }
        Metric metric = around.metricAt(at);
        if (metric == null || !metric.lowerIsBetter() || !(methods || metric.strong())) {
            return null;
        }
        return new Verdict(Kind.REDUCTION, "halved", metric, Math.min(at, first.first()), Math.max(at, first.first()));
    }

    /** "only 3% more energy", "incurs 2% higher latency": what the result costs. */
    private @Nullable Kind overhead(Quantity first, @Nullable Metric metric) {
        boolean only = around.left(first.first() - 1, 4, Cue.ONLY.bit(), false) >= 0
                || around.token(first.before()).is(Cue.SPEND);
        return methods && only && metric != null && metric.lowerIsBetter() ? Kind.COST : null;
    }

    /** "with only 0.3% accuracy loss": what the result costs. */
    private @Nullable Verdict loss(Quantity first, int change) {
        boolean small = around.left(first.first() - 1, 4, Cue.ONLY.bit() | Cue.LESS_THAN.bit(), false) >= 0;
        return methods && small && first.sort() != Sort.TIMES
                ? new Verdict(
                        Kind.COST, "small-loss", null, Math.min(change, first.first()), Math.max(change, first.last()))
                : null;
    }

    /** "9.17x the throughput of". */
    private @Nullable Verdict timesMetric(Quantity first, int begin, int end) {
        int at = around.metric(begin, end);
        Metric metric = around.metricAt(at);
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
        if (change < 0) {
            return null;
        }
        int metricAt = around.metric(change + 1, first.before());
        if (metricAt < 0) {
            metricAt = around.token(change - 1).is(Cue.IS) || change >= first.first() - 4
                    ? around.left(change - 1, 6, 0, true)
                    : -1;
        }
        Verdict verdict = verdict(first, change, metricAt, "change-by");
        return verdict == null || !around.token(first.last() + 1).is(Cue.IN) ? verdict : in(first, verdict);
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
        boolean other = link.isSign('=') && change < first.before() - 1;
        if (change < 0 || other || value && change < first.before() - 1) {
            return null;
        }
        if (around.token(change).is(Cue.HARM)) {
            return "less-than".equals(first.comparator()) ? loss(first, change) : null;
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
            return loss(first, change);
        }
        int behind = last.last() + (around.token(last.last() + 1).is(Cue.OF) ? 2 : 1);
        int metricAt = around.metric(behind, around.phraseEnd(behind));
        return verdict(first, change, metricAt, "change-verb");
    }

    private @Nullable Verdict verdict(Quantity first, int change, int metricAt, String rule) {
        Metric metric = around.metricAt(metricAt);
        Kind kind = Change.kind(around.token(change), metric, first.sort(), first.plus(), methods);
        if (kind == null && around.token(change).is(Cue.MORE)) {
            kind = overhead(first, metric);
        }
        if (kind == null) {
            return null;
        }
        int begin = metricAt >= 0 ? Math.min(change, metricAt) : change;
        return new Verdict(kind, rule, metric, Math.min(begin, first.first()), Math.max(metricAt, first.last()));
    }
}
