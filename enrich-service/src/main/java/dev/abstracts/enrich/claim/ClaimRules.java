package dev.abstracts.enrich.claim;

import dev.abstracts.contract.Claim.Kind;
import dev.abstracts.enrich.claim.Unit.Sort;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the quantities of one sentence: joins them to lists, asks the rules for each, and lets a silent one follow the last. */
final class ClaimRules {

    private static final int FAR = 14;
    private static final long BREAKS = Cue.GET.bit()
            | Cue.THAN.bit()
            | Cue.VERSUS.bit()
            | Cue.THAT.bit()
            | Cue.SPEND.bit()
            | Cue.WE.bit()
            | Cue.CONFIDENCE.bit();

    private final Sentence sentence;
    private final Surroundings around;
    private final ChangeRules changes;
    private final ValueRules values;
    private final SpendingRules spending;
    private final boolean methods;

    ClaimRules(Sentence sentence, boolean methods) {
        this.sentence = sentence;
        this.methods = methods;
        this.around = new Surroundings(sentence);
        this.changes = new ChangeRules(around, methods);
        this.values = new ValueRules(around, methods);
        this.spending = new SpendingRules(around);
    }

    /** A number and what it is. */
    record Reading(Quantity quantity, Verdict verdict) {}

    List<Reading> read() {
        List<Quantity> quantities = QuantityReader.read(sentence);
        List<Reading> readings = new ArrayList<>();
        Reading previous = null;
        for (int i = 0; i < quantities.size(); ) {
            int end = i + 1;
            while (end < quantities.size() && joined(quantities.get(end - 1), quantities.get(end))) {
                end++;
            }
            List<Quantity> list = sharing(quantities.subList(i, end));
            Verdict verdict = verdict(list.getFirst(), list.getLast());
            if (verdict != null && isComparison(list.getFirst(), quantities, i)) {
                list = List.of(better(verdict, list.getFirst(), quantities.get(i + 1)));
                end = i + 2;
            }
            if (verdict == null && previous != null && follows(previous, list.getFirst())) {
                verdict = new Verdict(
                        previous.verdict().kind(),
                        previous.verdict().rule() + "+",
                        previous.verdict().metric(),
                        list.getFirst().first(),
                        list.getLast().last());
            }
            if (verdict != null) {
                for (Quantity quantity : list) {
                    readings.add(new Reading(quantity, verdict));
                }
                previous = readings.getLast();
            }
            i = end;
        }
        return readings;
    }

    private @Nullable Verdict verdict(Quantity first, Quantity last) {
        Token before = sentence.token(first.before());
        boolean compared = before.any(Cue.VERSUS.bit() | Cue.THAN.bit());
        boolean confident = around.first(last.last() + 1, last.last() + 3, Cue.CONFIDENCE.bit()) >= 0
                || around.first(first.before() - 2, first.first(), Cue.CONFIDENCE.bit()) >= 0;
        if (compared || confident) {
            return null;
        }
        return switch (first.sort()) {
            case TIMES -> changes.read(first, last);
            case PERCENT, POINTS, RATIO, NONE -> {
                boolean value = first.isPair() && first.fromTo();
                Verdict change =
                        value && around.token(first.before() - 1).sign() == 0 ? null : changes.read(first, last);
                change = change == null ? values.read(first, last) : change;
                yield change == null ? changes.plus(first) : change;
            }
            case LENGTH -> methods ? values.read(first, last) : null;
            default -> {
                if (!methods) {
                    yield null;
                }
                Verdict spent = changes.readBy(first);
                spent = spent == null ? spending.read(first, last) : spent;
                yield spent == null && first.sort() == Sort.TIME ? values.read(first, last) : spent;
            }
        };
    }

    /** Whether this is the first of "(90.1% vs. 97.4%)". */
    private boolean isComparison(Quantity one, List<Quantity> quantities, int i) {
        return i + 1 < quantities.size()
                && quantities.get(i + 1).sort() == one.sort()
                && sentence.token(one.last() + 1).is(Cue.VERSUS)
                && sentence.token(quantities.get(i + 1).before()).is(Cue.VERSUS)
                && sentence.token(one.first() - 1).isSign('(');
    }

    /** Of two values that are compared, the paper's own is the better one. */
    private static Quantity better(Verdict verdict, Quantity one, Quantity other) {
        Metric metric = verdict.metric();
        boolean lower = metric != null && metric.lowerIsBetter();
        return lower == one.value() <= other.value() ? one : other;
    }

    /** Whether nothing but commas and "and" stand between. */
    private boolean joined(Quantity one, Quantity other) {
        if (one.unit() != null && other.unit() != null && one.sort() != other.sort()) {
            return false;
        }
        if (one.unit() != null && other.unit() == null) {
            return false;
        }
        for (int i = one.last() + 1; i < other.first(); i++) {
            Token token = sentence.token(i);
            boolean joins = token.is(Cue.AND) || token.isSign(',') || token.isSign('/') || i > other.before();
            if (!joins) {
                return false;
            }
        }
        return other.first() > one.last() + 1;
    }

    /** The list with the unit of its last number for those without one, and the comparator of its first. */
    private static List<Quantity> sharing(List<Quantity> list) {
        if (list.size() == 1) {
            return list;
        }
        Unit unit = list.getLast().unit();
        String comparator = list.getFirst().comparator();
        List<Quantity> shared = new ArrayList<>(list.size());
        for (Quantity quantity : list) {
            Quantity with = quantity.unit() == null && unit != null ? quantity.in(unit) : quantity;
            shared.add(with.comparator() == null ? with.compared(comparator) : with);
        }
        return shared;
    }

    /** Whether a number that no rule reads is another of the same: "85.4% on A for this and 90.2% on B". */
    private boolean follows(Reading reading, Quantity next) {
        Quantity previous = reading.quantity();
        int between = next.first() - previous.last();
        if (previous.sort() != next.sort() || between > 2 * FAR) {
            return false;
        }
        Kind kind = reading.verdict().kind();
        if (sentence.token(next.before()).is(Cue.GET)
                && next.sort() == Sort.PERCENT
                && (kind == Kind.ACCURACY || kind == Kind.SCORE)) {
            return true; // A reaches 95% accuracy, while B reaches 90%
        }
        if (between > FAR) {
            return false;
        }
        Metric metric = reading.verdict().metric();
        boolean weak = metric != null && !metric.strong();
        if (next.sort() == Sort.NONE && (weak || !next.decimal() || !previous.decimal())) {
            return false;
        }
        boolean joins = false;
        for (int i = previous.last() + 1; i < next.first(); i++) {
            Token token = sentence.token(i);
            if (token.isSign('(') && around.closing(i) < next.first()) {
                i = around.closing(i);
                continue;
            }
            if (token.any(BREAKS & ~Cue.GET.bit())
                    || token.is(Cue.GET) && token.metric() == null
                    || token.isSign('(')) {
                return false;
            }
            joins |= token.is(Cue.AND) || token.isSign(',') || token.isSign(';');
        }
        return joins;
    }
}
