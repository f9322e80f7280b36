package dev.abstracts.enrich.claim;

/** A unit of {@code units.csv}. */
record Unit(String name, Sort sort, boolean attached) {

    /** What a number in a unit can be. */
    enum Sort {
        TIMES,
        PERCENT,
        POINTS,
        RATIO,
        TIME,
        ENERGY,
        POWER,
        MONEY,
        MEMORY,
        PARAMETERS,
        COMPUTE,
        RATE,
        LENGTH,
        /** a bare number */
        NONE
    }
}
