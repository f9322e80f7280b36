package dev.abstracts.enrich.claim;

import dev.abstracts.contract.Claim.Kind;
import dev.abstracts.enrich.claim.Unit.Sort;
import org.jspecify.annotations.Nullable;

/** Changes that are not told by a number and a word for the change: those with a plus sign only, and halving. */
final class UnspokenChanges {

    private final Surroundings around;
    private final boolean methods;

    UnspokenChanges(Surroundings around, boolean methods) {
        this.around = around;
        this.methods = methods;
    }

    /** "(+17.8%)" behind another result, "achieves +3.1%". */
    @Nullable
    Verdict plus(Quantity first) {
        Token before = around.token(first.before());
        boolean adjacent = first.before() == first.first() - 1;
        boolean opened = before.isSign('(') && adjacent;
        boolean achieved = before.any(Cue.GET.bit() | Cue.AND.bit())
                && (first.sort() == Sort.PERCENT || first.sort() == Sort.POINTS);
        boolean measured = first.sort() != Sort.NONE || first.decimal();
        return methods && first.plus() && (opened || achieved) && measured
                ? new Verdict(Kind.IMPROVEMENT, "plus", null, first.first(), first.last())
                : null;
    }

    /** "halves the energy", "cuts memory by half": only of what is better when there is less of it. */
    @Nullable
    Verdict halved(Quantity first) {
        int at = around.metric(first.first() + 1, around.phraseEnd(first.first() + 1));
        if (at < 0) {
            at = around.left(first.before(), 6, 0, true);
        }
        Metric metric = around.metricAt(at);
        boolean verb = at > first.first();
        if (metric == null || !metric.lowerIsBetter() || !(methods && !verb || metric.strong())) {
            return null;
        }
        return new Verdict(Kind.REDUCTION, "halved", metric, Math.min(at, first.first()), Math.max(at, first.first()));
    }
}
