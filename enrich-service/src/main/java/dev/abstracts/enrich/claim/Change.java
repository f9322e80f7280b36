package dev.abstracts.enrich.claim;

import dev.abstracts.contract.Claim.Kind;
import dev.abstracts.enrich.claim.Unit.Sort;
import org.jspecify.annotations.Nullable;

/** What kind of result a change by so much is, if it is one: nature changes too, and not every change is for the better. */
final class Change {

    private Change() {}

    /**
     * @param word that names the change
     * @param metric that changes, if it is said
     * @param methods whether the abstract is about a method that was built
     */
    static @Nullable Kind kind(Token word, @Nullable Metric metric, Sort sort, boolean plus, boolean methods) {
        boolean measuresMethods = methods || metric != null && metric.strong();
        boolean bare = sort == Sort.NONE && word.any(Cue.SPEED.bit() | Cue.COMPRESS.bit() | Cue.SMALLER.bit());
        if (word.is(Cue.HARM) || bare) {
            return null;
        }
        if (word.is(Cue.SPEED)) {
            return methods ? Kind.SPEEDUP : null;
        }
        if (word.any(Cue.COMPRESS.bit() | Cue.SMALLER.bit())) {
            return methods ? Kind.SIZE : null;
        }
        if (word.any(Cue.DOWN.bit() | Cue.DOWN_ADJECTIVE.bit())) {
            if (metric == null) {
                return methods && word.is(Cue.DOWN) && sort != Sort.NONE ? Kind.REDUCTION : null;
            }
            boolean attack = metric.name().startsWith("attack");
            boolean worse = metric.kind() == Kind.ACCURACY
                    || metric.kind() == Kind.SCORE && !attack
                    || metric.kind() == Kind.OTHER;
            boolean ofMeasuring = metric.kind() == Kind.ERROR && !metric.name().equals("variance");
            return !worse && (measuresMethods || ofMeasuring) ? Kind.REDUCTION : null;
        }
        if (word.is(Cue.BETTER) || word.is(Cue.GAIN) && measuresMethods) {
            return improvement(metric, sort);
        }
        if (word.is(Cue.MORE)) {
            if (metric == null) {
                return methods && (plus || sort == Sort.POINTS) ? Kind.IMPROVEMENT : null;
            }
            return metric.lowerIsBetter() || !measuresMethods ? null : improvement(metric, sort);
        }
        return null;
    }

    private static Kind improvement(@Nullable Metric metric, Sort sort) {
        return metric != null && metric.isSpeed() && sort == Sort.TIMES ? Kind.SPEEDUP : Kind.IMPROVEMENT;
    }
}
