package dev.abstracts.enrich.claim;

import dev.abstracts.contract.Claim.Kind;
import dev.abstracts.enrich.claim.Unit.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Results told in a unit of their own: what something takes ("only costs 4 GPU hours", "a latency of 5 ms", "42 μW"), how large
 * it is ("only 4.2M parameters"), how fast it runs ("at 30 fps"). Only of methods: nature takes its time too.
 */
final class SpendingRules {

    private static final long GOVERNS = Cue.SPEND.bit() | Cue.ONLY.bit();
    private static final long VALUE =
            Cue.OF.bit() | Cue.IS.bit() | Cue.EQUALS.bit() | Cue.GET.bit() | Cue.AT.bit() | Cue.TO.bit();

    private final Surroundings around;

    SpendingRules(Surroundings around) {
        this.around = around;
    }

    @Nullable
    Verdict read(Quantity first, Quantity last) {
        if (around.token(last.last() + 1).is(Cue.OF) && last.sort() != Sort.RATE) {
            return of(first, last);
        }
        return switch (first.sort()) {
            case TIME, ENERGY, POWER, MONEY, COMPUTE -> spent(first, last, Kind.COST);
            case MEMORY -> spent(first, last, Kind.SIZE);
            case PARAMETERS -> parameters(first, last);
            case RATE -> rate(first, last);
            default -> null;
        };
    }

    /** "requires 25 MB of memory"; but not "24 hours of speech". */
    private @Nullable Verdict of(Quantity first, Quantity last) {
        int begin = last.last() + 2;
        int at = around.metric(begin, around.phraseEnd(begin));
        Metric metric = around.metricAt(at);
        boolean spent = around.token(first.before()).any(GOVERNS | Cue.USING.bit() | Cue.GET.bit());
        return metric != null && metric.kind() == Kind.COST && spent && first.sort() != Sort.TIME
                ? verdict(Kind.COST, "spent-of", metric, first.before(), last)
                : null;
    }

    private @Nullable Verdict spent(Quantity first, Quantity last, Kind alone) {
        Token before = around.token(first.before());
        if (first.isPair() && first.fromTo()) {
            return broughtTo(first, last, alone);
        }
        int behind = last.last() + 1;
        if (around.first(behind, around.phraseEnd(behind), Cue.NO_RESULT.bit()) >= 0) {
            return null;
        }
        int metricAt = metric(first, last);
        Metric metric = around.metricAt(metricAt);
        if (metric != null && measures(metric, first.sort())) {
            return verdict(kind(metric, alone), "spent-metric", metric, Math.min(metricAt, first.first()), last);
        }
        boolean only = around.left(first.first() - 1, 4, Cue.ONLY.bit(), false) >= 0;
        if (first.sort() == Sort.TIME
                && around.sentence().words(last.last() + 1, last.last() + 1).equals("inference")) {
            return verdict(Kind.COST, "spent-inference", null, first.first(), last);
        }
        if (before.is(Cue.SPEND) || only) {
            boolean ours = only || !around.token(first.before() - 1).any(Cue.TO.bit());
            return ours
                    ? verdict(
                            before.is(Cue.SPEND) ? Kind.COST : alone,
                            "spent-verb",
                            null,
                            Math.min(first.before(), first.first()),
                            last)
                    : null;
        }
        boolean less = "less-than".equals(first.comparator());
        boolean within = before.is(Cue.IN) && around.first(first.before(), first.first(), Cue.SKIP.bit()) < 0 || less;
        int run = within
                ? around.left(
                        less ? first.before() : first.before() - 1,
                        8,
                        Cue.RUN.bit() | Cue.GET.bit() | Cue.DOWN.bit(),
                        false)
                : -1;
        return run >= 0
                        && first.sort() == Sort.TIME
                        && !isCalendar(first.unit())
                        && first == last
                        && !around.token(last.last() + 1).is(Cue.AND)
                ? verdict(Kind.COST, "done-within", null, run, last)
                : null;
    }

    /** "reduces the search from 3 days to 4 hours". */
    private @Nullable Verdict broughtTo(Quantity first, Quantity last, Kind alone) {
        int change = around.left(first.before() - 1, 12, Cue.DOWN.bit(), false);
        if (change < 0) {
            return null;
        }
        Metric metric = around.metricAt(around.left(first.before() - 1, 12, 0, true));
        return verdict(metric == null ? alone : kind(metric, alone), "spent-from-to", metric, change, last);
    }

    private static boolean measures(Metric metric, Sort sort) {
        boolean spent = metric.kind() == Kind.COST || metric.kind() == Kind.SIZE;
        return spent
                && (metric.strong() || metric.name().equals("energy"))
                && (sort != Sort.MEMORY || metric.name().equals("memory") || metric.kind() == Kind.SIZE);
    }

    private static Kind kind(Metric metric, Kind alone) {
        return metric.kind() == Kind.SIZE ? Kind.SIZE : metric.strong() || alone == Kind.COST ? Kind.COST : alone;
    }

    /** "5 ms latency", "a latency of 5 ms", "the energy is 3 mJ". */
    private int metric(Quantity first, Quantity last) {
        int begin = last.last() + 1;
        int behind = around.metric(begin, around.phraseEnd(begin));
        Token before = around.token(first.before());
        if (behind >= 0) {
            return behind;
        }
        if (before.metric() != null) {
            return first.before();
        }
        return before.any(VALUE) ? around.left(first.before() - 1, 6, Cue.THAT.bit() | Cue.VERSUS.bit(), true) : -1;
    }

    /** "only 4.2M parameters"; a number of parameters without "only" or its like is a setting. */
    private @Nullable Verdict parameters(Quantity first, Quantity last) {
        boolean little = around.left(first.first() - 1, 4, Cue.ONLY.bit() | Cue.LESS_THAN.bit(), false) >= 0;
        return little ? verdict(Kind.SIZE, "few-parameters", null, first.first(), last) : null;
    }

    private @Nullable Verdict rate(Quantity first, Quantity last) {
        Token before = around.token(first.before());
        int metricAt = metric(first, last);
        Metric metric = around.metricAt(metricAt);
        boolean achieved = before.any(Cue.GET.bit() | Cue.AT.bit() | Cue.RUN.bit()) || metric != null;
        int at = metricAt < 0 ? first.first() : Math.min(metricAt, first.first());
        return achieved ? verdict(Kind.OTHER, "rate", metric, at, last) : null;
    }

    private static boolean isCalendar(@Nullable Unit unit) {
        return unit != null && (unit.name().equals("days") || unit.name().equals("weeks"));
    }

    private static Verdict verdict(Kind kind, String rule, @Nullable Metric metric, int first, Quantity last) {
        return new Verdict(kind, rule, metric, first, last.last());
    }
}
