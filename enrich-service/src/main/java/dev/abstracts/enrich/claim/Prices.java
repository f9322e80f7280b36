package dev.abstracts.enrich.claim;

import dev.abstracts.contract.Claim.Kind;
import dev.abstracts.enrich.claim.Unit.Sort;
import org.jspecify.annotations.Nullable;

/** Changes for the worse that are told as little: what a result costs. */
final class Prices {

    private final Surroundings around;
    private final boolean methods;

    Prices(Surroundings around, boolean methods) {
        this.around = around;
        this.methods = methods;
    }

    /** "only 3% more energy", "incurs 2% higher latency": what the result costs. */
    @Nullable
    Kind overhead(Quantity first, @Nullable Metric metric) {
        boolean only = around.left(first.first() - 1, 4, Cue.ONLY.bit(), false) >= 0
                || around.token(first.before()).is(Cue.SPEND);
        return methods && only && metric != null && metric.lowerIsBetter() ? Kind.COST : null;
    }

    /** "with only 0.3% accuracy loss": what the result costs. */
    @Nullable
    Verdict loss(Quantity first, int change) {
        boolean small = around.left(first.first() - 1, 4, Cue.ONLY.bit() | Cue.LESS_THAN.bit(), false) >= 0
                || around.token(first.before()).is(Cue.IN);
        return methods && small && first.sort() != Sort.TIMES
                ? new Verdict(
                        Kind.COST, "small-loss", null, Math.min(change, first.first()), Math.max(change, first.last()))
                : null;
    }
}
