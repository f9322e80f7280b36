package dev.abstracts.enrich.claim;

import dev.abstracts.enrich.claim.Unit.Sort;
import org.jspecify.annotations.Nullable;

/**
 * A number of a sentence with its unit, or two that are a pair: {@code 2-6x}, {@code from 71% to 76%}.
 *
 * @param first token of it
 * @param last token of it, its unit included
 * @param second value of a pair, NaN if it is none
 * @param plus whether a plus sign stands before it
 * @param decimal whether it is written with a decimal point
 * @param comparator as a claim has it
 * @param fromTo whether the pair is written "from a to b"
 * @param before the token before it, comparators and words that say nothing passed over; less than the sentence's first if none
 */
record Quantity(
        int first,
        int last,
        double value,
        double second,
        @Nullable Unit unit,
        boolean plus,
        boolean decimal,
        @Nullable String comparator,
        boolean fromTo,
        int before) {

    Sort sort() {
        return unit == null ? Sort.NONE : unit.sort();
    }

    boolean isPair() {
        return !Double.isNaN(second);
    }

    Quantity in(Unit other) {
        return new Quantity(first, last, value, second, other, plus, decimal, comparator, fromTo, before);
    }

    Quantity compared(@Nullable String other) {
        return new Quantity(first, last, value, second, unit, plus, decimal, other, fromTo, before);
    }
}
