package dev.abstracts.enrich.claim;

import dev.abstracts.contract.Claim.Kind;

/**
 * Something measured, of {@code metrics.csv}.
 *
 * @param kind of claim that its plain value makes
 * @param strong measured of methods only; a weak one is measured of nature too
 */
record Metric(String name, Kind kind, boolean strong) {

    /** Whether less of it is the better. */
    boolean lowerIsBetter() {
        return kind == Kind.ERROR || kind == Kind.COST || kind == Kind.SIZE;
    }

    boolean isSpeed() {
        return name.equals("throughput");
    }
}
