package dev.abstracts.enrich.claim;

import dev.abstracts.contract.Claim.Kind;
import java.util.Locale;

/** Which numbers can be the value of which metric: an accuracy is no 2112, a throughput no share. */
final class Plausibility {

    private Plausibility() {}

    /** @param written how the sentence calls the metric */
    static boolean takes(Metric metric, Quantity quantity, String written, boolean methods) {
        if (isOnlyChanged(metric.name())) {
            return false; // only how they change is a result
        }
        boolean share = metric.kind() == Kind.ERROR || metric.kind() == Kind.ACCURACY;
        if (share && quantity.value() < 0 && quantity.sort() != Unit.Sort.RATIO) {
            return false;
        }
        String name = written.toLowerCase(Locale.ROOT);
        return switch (quantity.sort()) {
            case PERCENT -> share(metric, name);
            case NONE -> bare(metric, quantity, methods);
            case RATIO -> metric.kind() == Kind.SCORE || metric.kind() == Kind.ERROR;
            case LENGTH, TIME ->
                metric.kind() == Kind.ERROR && methods || metric.name().equals("accuracy");
            case POINTS -> metric.kind() == Kind.SCORE || metric.kind() == Kind.ACCURACY;
            default -> false;
        };
    }

    private static boolean isOnlyChanged(String name) {
        return name.equals("uncertainty")
                || name.equals("variance")
                || name.equals("robustness")
                || name.equals("lifetime");
    }

    private static boolean share(Metric metric, String name) {
        return switch (metric.kind()) {
            case COST -> name.contains("overhead");
            case SIZE -> name.contains("able param");
            default -> !metric.isSpeed() && !metric.name().equals("perplexity");
        };
    }

    private static boolean bare(Metric metric, Quantity quantity, boolean methods) {
        boolean open = metric.kind() == Kind.ERROR
                || metric.name().equals("score")
                || metric.name().equals("perplexity");
        boolean measured = metric.kind() == Kind.ACCURACY || metric.kind() == Kind.SCORE || metric.kind() == Kind.ERROR;
        boolean small = quantity.value() <= 100 || open || metric.name().equals("FID");
        boolean integer = metric.strong() && methods && quantity.value() >= 10;
        return measured && small && (quantity.decimal() || integer && quantity.value() <= 100);
    }
}
