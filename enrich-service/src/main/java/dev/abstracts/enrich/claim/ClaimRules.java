package dev.abstracts.enrich.claim;

import dev.abstracts.contract.Claim.Kind;
import dev.abstracts.enrich.claim.Unit.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the quantities of one sentence: joins them to lists, asks the rules for each, and lets a silent one follow the last. */
final class ClaimRules {

    private static final int FAR = 14;
    private static final String RELATIONS = "=<>≤≥≈≃~∼≲≳";
    private static final String PARAMETERS = "pPnNkKdtzαβλσετδθγ";
    private static final Set<String> GREEK =
            Set.of("alpha", "beta", "gamma", "lambda", "epsilon", "sigma", "theta", "delta");
    private static final long BREAKS = Cue.GET.bit()
            | Cue.THAN.bit()
            | Cue.VERSUS.bit()
            | Cue.THAT.bit()
            | Cue.SPEND.bit()
            | Cue.WE.bit()
            | Cue.CONFIDENCE.bit();

    private static final long NAMES = Cue.OF.bit() | Cue.IS.bit();

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

    /**
     * A number and what it is.
     *
     * @param list the numbers that it stands among with nothing but commas and "and" between, itself included
     * @param end the last token of those that are measured together with it: of "92% accuracy and 91% recall" the second per cent
     */
    record Reading(Quantity quantity, Verdict verdict, List<Quantity> list, int end) {
        Reading(Quantity quantity, Verdict verdict, List<Quantity> list) {
            this(quantity, verdict, list, list.getLast().last());
        }

        Reading endingAt(int other) {
            return new Reading(quantity, verdict, list, other);
        }
    }

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
                    readings.add(new Reading(quantity, verdict, list));
                }
                previous = readings.getLast();
            }
            i = end;
        }
        for (int i = readings.size() - 2; i >= 0; i--) {
            Reading next = readings.get(i + 1);
            if (isMeasuredWith(readings.get(i), next)) {
                readings.set(i, readings.get(i).endingAt(next.end()));
            }
        }
        return readings;
    }

    /** Whether nothing but the name of what is measured stands between: "92% accuracy and 91% recall". */
    private boolean isMeasuredWith(Reading one, Reading next) {
        int begin = one.list().getLast().last() + 1;
        int end = next.quantity().first();
        if (next.list() == one.list() || end - begin > 5) {
            return false;
        }
        for (int i = begin; i < end; i++) {
            Token token = sentence.token(i);
            boolean passes = token.metric() != null || token.is(Cue.AND) || token.is(Cue.SKIP) || token.isSign(',');
            if (!passes && !around.isWith(i)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Verdict verdict(Quantity first, Quantity last) {
        Token before = sentence.token(first.before());
        boolean compared = before.any(Cue.VERSUS.bit() | Cue.THAN.bit());
        boolean confident = around.first(last.last() + 1, last.last() + 3, Cue.CONFIDENCE.bit()) >= 0
                || around.first(first.before() - 2, first.first(), Cue.CONFIDENCE.bit()) >= 0;
        if (compared || confident || isParameter(first)) {
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
                Verdict spent = changes.readAmount(first);
                spent = spent == null ? spending.read(first, last) : spent;
                yield spent == null && first.sort() == Sort.TIME ? values.read(first, last) : spent;
            }
        };
    }

    /** Whether it is what a sign stands for, as of {@code p < 0.01} and {@code k = 5}, and so no result. */
    private boolean isParameter(Quantity quantity) {
        int at = quantity.first() - 1;
        while (sentence.has(at) && RELATIONS.indexOf(sentence.words(at, at).charAt(0)) >= 0) {
            at--;
        }
        Token sign = sentence.token(at);
        boolean letter = sign.end() == sign.start() + 1 && PARAMETERS.indexOf(sentence.words(at, at)) >= 0;
        return at < quantity.first() - 1 && sentence.has(at) && (letter || GREEK.contains(sentence.words(at, at)));
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
        boolean joined = false;
        for (int i = one.last() + 1; i < other.first(); i++) {
            Token token = sentence.token(i);
            joined |= token.is(Cue.AND) || token.isSign(',') || token.isSign('/');
            boolean joins = token.is(Cue.AND) || token.isSign(',') || token.isSign('/') || i > other.before();
            if (!joins || isArticle(token)) {
                return false;
            }
        }
        return joined;
    }

    /** The one of "23.2, a 20% reduction", whose numbers are of two things. */
    private boolean isArticle(Token token) {
        return token.end() == token.start() + 1
                && Character.toLowerCase(sentence.text().charAt(token.start())) == 'a';
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
            Quantity with =
                    quantity.unit() == null && unit != null && shares(quantity, unit) ? quantity.in(unit) : quantity;
            shared.add(with.comparator() == null ? with.compared(comparator) : with);
        }
        return shared;
    }

    /** All but an SSIM before a PSNR, "0.98 and 43 dB". */
    private static boolean shares(Quantity quantity, Unit unit) {
        return unit.sort() != Sort.RATIO || Math.abs(quantity.value()) > 1;
    }

    /** Whether a number that no rule reads is another of the same: "85.4% on A for this and 90.2% on B". */
    private boolean follows(Reading reading, Quantity next) {
        Quantity previous = reading.quantity();
        int between = next.first() - previous.last();
        boolean path = next.isPair() && next.fromTo() && !previous.fromTo();
        if (path || previous.sort() != next.sort() || between > 2 * FAR || isParameter(next) || isOfAnother(next)) {
            return false;
        }
        Kind kind = reading.verdict().kind();
        if (sentence.token(next.before()).is(Cue.GET)
                && !around.isWith(next.before())
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
        Token before = sentence.token(next.before());
        boolean listed = before.is(Cue.AND) || before.isSign(',');
        boolean joins = false;
        for (int i = previous.last() + 1; i < next.first(); i++) {
            Token token = sentence.token(i);
            if (token.isSign('(') && around.closing(i) < next.first()) {
                i = around.closing(i);
                continue;
            }
            boolean gets = token.is(Cue.GET) && token.metric() == null;
            boolean accompanies = gets && listed && i < next.before() - 1 && around.isWith(i);
            boolean others = token.any(Cue.BETTER.bit() | Cue.GAIN.bit()) && Companions.isVictory(sentence.words(i, i));
            if (others || token.any(BREAKS & ~Cue.GET.bit()) || gets && !accompanies || token.isSign('(')) {
                return false;
            }
            joins |= token.is(Cue.AND) || token.isSign(',') || token.isSign(';');
        }
        return joins;
    }

    /** Whether the words around say that it is of another thing: "and traces 33% more calls", "94 % users", "and a VOE of 19%". */
    private boolean isOfAnother(Quantity quantity) {
        int begin = quantity.last() + 1;
        begin += sentence.token(begin).is(Cue.SKIP) ? 1 : 0;
        Token behind = sentence.token(begin);
        boolean noun =
                sentence.has(begin) && behind.sign() == 0 && behind.meaning() == Meaning.NONE && !behind.isNumber();
        boolean named = sentence.token(quantity.before()).any(NAMES)
                && sentence.has(quantity.before() - 1)
                && sentence.token(quantity.before() - 1).meaning() == Meaning.NONE;
        return noun
                || named
                || around.first(begin, Math.min(begin + 2, around.phraseEnd(begin)), Surroundings.CHANGES) >= 0;
    }
}
