package dev.abstracts.enrich.claim;

import static dev.abstracts.enrich.claim.NumberScanner.COMPOUND;
import static dev.abstracts.enrich.claim.NumberScanner.DECIMAL;
import static dev.abstracts.enrich.claim.NumberScanner.MINUS;
import static dev.abstracts.enrich.claim.NumberScanner.PLUS;
import static dev.abstracts.enrich.claim.NumberScanner.YEAR;

import dev.abstracts.enrich.claim.Unit.Sort;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers of a sentence: digits or words, units, ranges ("2-6x", "between 10% and 20%", "from 71 to 76"), measurement
 * errors, which are passed over, and the words before that say how a number is meant ("up to").
 */
final class QuantityReader {

    private final Sentence sentence;
    private final Lead lead;
    private final List<Quantity> found = new ArrayList<>();

    private QuantityReader(Sentence sentence) {
        this.sentence = sentence;
        this.lead = new Lead(sentence);
    }

    static List<Quantity> read(Sentence sentence) {
        QuantityReader reader = new QuantityReader(sentence);
        int at = sentence.from();
        while (at < sentence.to()) {
            at = reader.readAt(at);
        }
        return reader.found;
    }

    private int readAt(int at) {
        Token token = sentence.token(at);
        if (token.isNumber()) {
            return digits(at);
        }
        if (!Double.isNaN(token.meaning().number())) {
            return word(at);
        }
        if (token.meaning().unit() == Lexicon.MAGNITUDES
                && sentence.token(at - 1).is(Cue.SKIP)) {
            String written = sentence.words(at, at);
            if (written.startsWith("order ") || written.startsWith("order-")) {
                int last = said(at, 10);
                add(at, last, 10, Double.NaN, X, at);
                return last + 1;
            }
        } else if (token.is(Cue.TWICE) || token.is(Cue.DOUBLE) && isVerb(at)) {
            add(at, at, 2, Double.NaN, X, at);
        } else if (token.is(Cue.TRIPLE) && isVerb(at)) {
            add(at, at, 3, Double.NaN, X, at);
        } else if (token.is(Cue.QUADRUPLE) && isVerb(at)) {
            add(at, at, 4, Double.NaN, X, at);
        } else if (token.is(Cue.HALVE)) {
            add(at, at, 50, Double.NaN, PERCENT, at);
        }
        return at + 1;
    }

    /** The last token of "(10x)" behind the words for so many times at {@code at}; {@code at} if it does not follow. */
    private int said(int at, double times) {
        Token digits = sentence.token(at + 2);
        boolean again = sentence.token(at + 1).isSign('(')
                && digits.number() == times
                && digits.attached() != null
                && digits.attached().sort() == Sort.TIMES
                && sentence.token(at + 3).isSign(')');
        return again ? at + 3 : at;
    }

    /** "doubles", "double the", not "double stars". */
    private boolean isVerb(int at) {
        return !sentence.words(at, at).endsWith("e") || sentence.token(at + 1).is(Cue.SKIP);
    }

    private static final Unit X = new Unit("x", Sort.TIMES, true);
    private static final Unit PERCENT = new Unit("%", Sort.PERCENT, true);
    private static final Unit DOLLARS = new Unit("USD", Sort.MONEY, false);

    /** "three times", "tenfold", "two orders of magnitude", "a factor of two"; other numbers in words are left alone. */
    private int word(int at) {
        double value = sentence.token(at).meaning().number();
        double second = Double.NaN;
        int last = at;
        if (sentence.token(at).meaning().unit() == null) {
            if ((joinsRange(at + 1) || sentence.token(at + 1).is(Cue.TO))
                    && !Double.isNaN(sentence.token(at + 2).meaning().number())) {
                second = sentence.token(at + 2).meaning().number();
                last = at + 2;
            }
            Unit unit = sentence.token(last + 1).meaning().unit();
            if (unit != null && unit.sort() == Sort.TIMES) {
                last++;
                if (unit == Lexicon.MAGNITUDES) {
                    value = Math.pow(10, value);
                    second = Math.pow(10, second);
                }
            } else if (!afterFactor(at)) {
                return last + 1;
            }
        }
        add(at, last, value, second, X, at);
        return last + 1;
    }

    private boolean afterFactor(int at) {
        for (int i = at - 1; i >= sentence.from() && i >= at - 4; i--) {
            if (sentence.token(i).is(Cue.FACTOR)) {
                return true;
            }
            if (!sentence.token(i).any(Lead.PASSED)) {
                return false;
            }
        }
        return false;
    }

    private int digits(int at) {
        Token first = sentence.token(at);
        if (first.has(COMPOUND | YEAR)) {
            return at + 1;
        }
        int last = error(at);
        Unit unit = first.attached();
        if (unit == null) {
            unit = sentence.unitAt(last + 1);
            last = unit == null ? last : last + 1;
        }
        double second = Double.NaN;
        boolean to = sentence.token(last + 1).is(Cue.TO);
        boolean and = sentence.token(last + 1).is(Cue.AND) && lead.startsBetween(at);
        int next = joinsRange(last + 1) || and ? last + 2 : to ? skip(last + 2) : -1;
        if (next > 0 && sentence.token(next).isNumber() && !sentence.token(next).has(COMPOUND | YEAR)) {
            Token other = sentence.token(next);
            int end = error(next);
            Unit otherUnit = other.attached();
            if (otherUnit == null) {
                otherUnit = sentence.unitAt(end + 1);
                end = otherUnit == null ? end : end + 1;
            }
            if (unit == null || otherUnit == null || unit.name().equals(otherUnit.name()) || lead.isFrom(at)) {
                second = other.number();
                unit = otherUnit == null ? unit : otherUnit;
                last = end;
            }
        }
        if (isScale(last + 1, first.number())) {
            last += 2;
        }
        boolean dollars = sentence.token(at - 1).isSign('$');
        if (unit == null && dollars) {
            unit = DOLLARS;
        }
        if (unit == Lexicon.MAGNITUDES) {
            add(at, last, Math.pow(10, first.number()), Math.pow(10, second), X, at);
            return last + 1;
        }
        if (unit == null && afterFactor(at)) {
            unit = X;
        }
        if (unit != null && sentence.token(last + 1).isSign('/') && isGlued(last + 1)) {
            unit = new Unit(unit.name() + sentence.words(last + 1, last + 2), unit.sort(), false);
            last += 2;
        }
        if (unit != null
                && unit.sort() == Sort.TIMES
                && sentence.token(last + 1).isNumber()) {
            return last + 2; // 4 x 4
        }
        add(at, last, first.number(), second, unit == Lexicon.MAGNITUDES ? X : unit, dollars ? at - 1 : at);
        return last + 1;
    }

    private boolean joinsRange(int at) {
        Token token = sentence.token(at);
        return token.isSign('-')
                || token.isSign('–')
                || token.isSign('—')
                || token.isSign('~')
                || token.isSign('∼')
                || token.isSign('−');
    }

    /** The last token of "± 0.3" behind the number at {@code at}; {@code at} itself if none is. */
    private int error(int at) {
        int plusMinus = sentence.token(at + 1).isSign('(') ? at + 2 : at + 1;
        if (isPlusMinus(plusMinus) && sentence.token(plusMinus + 3).isNumber()) {
            return plusMinus + 3;
        }
        if (!sentence.token(plusMinus).isSign('±')
                || !sentence.token(plusMinus + 1).isNumber()) {
            return at;
        }
        boolean closed = plusMinus == at + 2 && sentence.token(plusMinus + 2).isSign(')');
        return closed ? plusMinus + 2 : plusMinus + 1;
    }

    /** "+/-" in three signs. */
    private boolean isPlusMinus(int at) {
        return sentence.token(at).isSign('+')
                && sentence.token(at + 1).isSign('/')
                && sentence.token(at + 2).isSign('-');
    }

    /** The "/5.0" of "4.02/5.0". */
    private boolean isScale(int slash, double value) {
        double scale = sentence.token(slash + 1).number();
        return sentence.token(slash).isSign('/')
                && scale >= value
                && (scale == 1 || scale == 5 || scale == 10 || scale == 100);
    }

    private boolean isGlued(int slash) {
        Token word = sentence.token(slash + 1);
        return sentence.token(slash - 1).end() == sentence.token(slash).start()
                && sentence.token(slash).end() == word.start()
                && word.sign() == 0
                && !word.isNumber();
    }

    private int skip(int at) {
        int i = at;
        while (sentence.token(i).any(Lead.COMPARATORS | Cue.SKIP.bit()) && i < at + 3) {
            i++;
        }
        return i;
    }

    /** "from 12%-60%", which is a range, and no change from one to the other */
    private boolean isDashed(int first, int last) {
        for (int i = first + 1; i < last; i++) {
            if (joinsRange(i)) {
                return true;
            }
        }
        return false;
    }

    private void add(int first, int last, double value, double second, @Nullable Unit unitOrNull, int start) {
        if (value == 1 && unitOrNull == X) {
            return;
        }
        boolean falls = value > second
                && sentence.token(last).isNumber()
                && sentence.token(last - 1).is(Cue.TO);
        boolean fromTo = !Double.isNaN(second) && (lead.isFrom(start) && !isDashed(first, last) || falls);
        found.add(new Quantity(
                start,
                last,
                sentence.token(first).has(MINUS) ? -value : value,
                second,
                unitOrNull,
                sentence.token(first).has(PLUS),
                sentence.token(first).has(DECIMAL),
                lead.comparator(start),
                fromTo,
                !Double.isNaN(second) && lead.startsBetween(start)
                        ? lead.before(lead.before(start))
                        : lead.before(start)));
    }
}
